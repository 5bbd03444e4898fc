namespace Agency.Application.Common.Reads;

/// <summary>
/// A column that the database keeps encrypted: it is equal to a value or not, and nothing else can be asked of it. <c>$search</c> finds it by the whole of it, and it orders nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WholeAttribute : Attribute;
