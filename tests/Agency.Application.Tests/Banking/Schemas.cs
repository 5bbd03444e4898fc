using System.Xml;
using System.Xml.Schema;

namespace Agency.Application.Tests.Banking;

/// <summary>Validates against a schema of ISO 20022.</summary>
internal static class Schemas
{
    public static IReadOnlyList<string> Problems(byte[] xml, string schema)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, schema);
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
