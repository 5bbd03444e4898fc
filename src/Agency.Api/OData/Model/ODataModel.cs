using System.Text.Json;
using Agency.Application.Common.Reads;
using Agency.Infrastructure.Exports;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace Agency.Api.OData;

/// <summary>The entity data model: one entity type and one set per list of <see cref="ReadCatalog"/>, and the ways between them of <see cref="ReadLinks"/>.</summary>
internal sealed class ODataModel
{
    /// <summary>The namespace of every type.</summary>
    public const string Namespace = "Agency";

    /// <summary>Digits behind the second of an instant.</summary>
    private const int InstantDigits = 7;

    private static readonly IEdmTerm AllowedValuesTerm = ValidationVocabularyModel.Instance.FindDeclaredTerm("Org.OData.Validation.V1.AllowedValues");

    private readonly Dictionary<string, (ReadSet Set, RowShape Shape, EdmEntityType Type, EdmEntitySet Edm)> sets = new(StringComparer.Ordinal);

    public ODataModel()
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "Container");
        model.AddElement(container);
        Capabilities.OfService(model, container);
        foreach (var set in ReadCatalog.Sets)
        {
            Add(model, container, set);
        }

        foreach (var link in ReadLinks.All)
        {
            var (from, to) = (sets[link.Set], sets[link.Target]);
            var multiplicity = link.IsMany ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne;
            var way = from.Type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = link.Name, Target = to.Type, TargetMultiplicity = multiplicity });
            from.Edm.AddNavigationTarget(way, to.Edm);
        }

        Model = model;
    }

    public IEdmModel Model { get; }

    public RowShape ShapeOf(ReadSet set) => sets[set.Name].Shape;

    public IEdmEntityType TypeOf(ReadSet set) => sets[set.Name].Type;

    public ReadSet SetOf(string name) => sets[name].Set;

    /// <summary>The way of this name that begins at a list.</summary>
    public static ReadLink LinkOf(ReadSet set, string name) =>
        ReadLinks.All.First(link => link.Set == set.Name && link.Name == name);

    /// <summary>The list whose rows have this type.</summary>
    public ReadSet SetOf(IEdmType type) => sets.Values.First(each => each.Type == type).Set;

    /// <summary>The model as CSDL, for $metadata.</summary>
    public string Metadata()
    {
        using var text = new Utf8Text();
        using (var xml = System.Xml.XmlWriter.Create(text))
        {
            Check(CsdlWriter.TryWriteCsdl(Model, xml, CsdlTarget.OData, out var errors), errors);
        }

        return text.ToString();
    }

    /// <summary>The same as CSDL JSON.</summary>
    public byte[] MetadataJson()
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            Check(CsdlWriter.TryWriteCsdl(Model, json, out var errors), errors);
        }

        return content.ToArray();
    }

    private void Add(EdmModel model, EdmEntityContainer container, ReadSet set)
    {
        var shape = new RowShape(set);
        var type = new EdmEntityType(Namespace, set.RowType.Name);
        foreach (var property in shape.Properties)
        {
            var structural = type.AddStructuralProperty(property.Name, TypeOf(property));
            if (property.Type.IsEnum)
            {
                Capabilities.Say(model, structural, AllowedValuesTerm, Choices(property.Type));
            }

            if (shape.Find(ExportColumn.Currency) is { } currency && ExportColumn.KindOf(property.Name, property.Type) == ExportKind.Money)
            {
                Capabilities.OfAmount(model, structural, currency.Name);
            }

            if (property == shape.Key)
            {
                type.AddKeys(structural);
            }
        }

        model.AddElement(type);
        var edm = container.AddEntitySet(set.Name, type);
        sets[set.Name] = (set, shape, type, edm);
        Capabilities.Say(model, edm, CoreVocabularyModel.DescriptionTerm, new EdmStringConstant(set.About));
        Capabilities.OfList(model, edm, set);
    }

    /// <summary>An enumeration is a string here, which every client can compare and order by; this says which strings.</summary>
    private static EdmCollectionExpression Choices(Type enumeration) =>
        new(Enum.GetNames(enumeration).Select(name => new EdmRecordExpression(new EdmPropertyConstructor("Value", new EdmStringConstant(name)))));

    private static void Check(bool isWritten, IEnumerable<Microsoft.OData.Edm.Validation.EdmError> errors)
    {
        if (!isWritten)
        {
            throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
        }
    }

    private static IEdmTypeReference TypeOf(RowProperty property) => property.Kind == EdmPrimitiveTypeKind.Decimal
        ? EdmCoreModel.Instance.GetDecimal(precision: null, scale: 4, property.IsNullable)
        : property.Kind == EdmPrimitiveTypeKind.DateTimeOffset ? EdmCoreModel.Instance.GetTemporal(property.Kind, InstantDigits, property.IsNullable)
        : EdmCoreModel.Instance.GetPrimitive(property.Kind, property.IsNullable);

    private sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
