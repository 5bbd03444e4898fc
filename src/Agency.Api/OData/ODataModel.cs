using Agency.Application.Common.Reads;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Agency.Api.OData;

/// <summary>The entity data model: one entity type and one set per list, from <see cref="ReadCatalog"/> by reflection.</summary>
internal sealed class ODataModel
{
    private const string Namespace = "Agency";
    private readonly Dictionary<string, (RowShape Shape, EdmEntityType Type, EdmEntitySet Set)> sets = new(StringComparer.Ordinal);

    public ODataModel()
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "Container");
        model.AddElement(container);
        foreach (var set in ReadCatalog.Sets)
        {
            var shape = new RowShape(set);
            var type = new EdmEntityType(Namespace, set.RowType.Name);
            foreach (var property in shape.Properties)
            {
                var structural = type.AddStructuralProperty(property.Name, TypeOf(property));
                if (property == shape.Key)
                {
                    type.AddKeys(structural);
                }
            }

            model.AddElement(type);
            sets[set.Name] = (shape, type, container.AddEntitySet(set.Name, type));
        }

        Model = model;
    }

    public IEdmModel Model { get; }

    public RowShape ShapeOf(ReadSet set) => sets[set.Name].Shape;

    public IEdmEntityType TypeOf(ReadSet set) => sets[set.Name].Type;

    public IEdmEntitySet SetOf(ReadSet set) => sets[set.Name].Set;

    /// <summary>The model as CSDL, for $metadata.</summary>
    public string Metadata()
    {
        using var text = new Utf8Text();
        using (var xml = System.Xml.XmlWriter.Create(text))
        {
            if (!CsdlWriter.TryWriteCsdl(Model, xml, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException(string.Join("; ", errors.Select(error => error.ErrorMessage)));
            }
        }

        return text.ToString();
    }

    private static IEdmTypeReference TypeOf(RowProperty property) => property.Kind == EdmPrimitiveTypeKind.Decimal
        ? EdmCoreModel.Instance.GetDecimal(precision: null, scale: 4, property.IsNullable)
        : EdmCoreModel.Instance.GetPrimitive(property.Kind, property.IsNullable);

    private sealed class Utf8Text() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
