namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored. Agency stores none; the SQL client only needs the name to exist.</summary>
public enum Format
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>Stored by the server's own layout.</summary>
    Native,

    /// <summary>Stored by the type itself, through <see cref="IBinarySerialize"/>.</summary>
    UserDefined,
}

/// <summary>Reads and writes a user-defined type.</summary>
public interface IBinarySerialize
{
    /// <summary>Fills this value from what was stored.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes this value as it is to be stored.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR type as a user-defined type of SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How the type is stored.</summary>
    public Format Format => format;

    /// <summary>Largest size in bytes, or -1 for more than 8,000.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every value has the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether the stored form sorts like the value.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks a stored value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server.</summary>
    public string? Name { get; set; }
}

/// <summary>A CLR type that the server cannot take as a user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Makes the error with its reason.</summary>
    public InvalidUdtException(string message) : base(message)
    {
    }
}
