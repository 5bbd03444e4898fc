using System.Text.Json;
using Agency.Application.Common.Reads;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace Agency.Api.OData;

/// <summary>What the service can and cannot do, as annotations of the model: a client that reads them asks for nothing that is refused.</summary>
internal static class Capabilities
{
    private const string Namespace = "Org.OData.Capabilities.V1.";

    // What an amount is in. The library does not come with this vocabulary.
    private static readonly EdmTerm CurrencyTerm = new("Org.OData.Measures.V1", "ISOCurrency", EdmCoreModel.Instance.GetString(isNullable: false));

    /// <summary>Of the service as a whole.</summary>
    public static void OfService(EdmModel model, EdmEntityContainer container)
    {
        var level = (IEdmEnumType)model.FindType(Namespace + "ConformanceLevelType");
        Say(model, container, "ConformanceLevel", new EdmEnumMemberExpression([level.Members.Single(member => member.Name == "Intermediate")]));
        Say(model, container, "BatchSupported", new EdmBooleanConstant(value: true));
        Say(model, container, "CrossJoinSupported", new EdmBooleanConstant(value: false));
        Say(model, container, "FilterFunctions", new EdmCollectionExpression(FilterFunctions.Names.Select(name => new EdmStringConstant(name))));
    }

    /// <summary>Of a list: it is read only, may have no free search, and is not sorted by what is kept encrypted.</summary>
    public static void OfList(EdmModel model, EdmEntitySet list, ReadSet set)
    {
        Say(model, list, "SearchRestrictions", Record("Searchable", set.Search.Count > 0));
        var whole = set.RowType.GetProperties().Where(WholeValues.Has).Select(property => new EdmPropertyPathExpression(JsonNamingPolicy.CamelCase.ConvertName(property.Name))).ToList();
        if (whole.Count > 0)
        {
            Say(model, list, "SortRestrictions", new EdmRecordExpression(new EdmPropertyConstructor("NonSortableProperties", new EdmCollectionExpression(whole))));
        }

        Say(model, list, "InsertRestrictions", Record("Insertable", isSo: false));
        Say(model, list, "UpdateRestrictions", Record("Updatable", isSo: false));
        Say(model, list, "DeleteRestrictions", Record("Deletable", isSo: false));
    }

    /// <summary>Says which property of the row an amount's currency is in.</summary>
    public static void OfAmount(EdmModel model, IEdmProperty amount, string currency) => Say(model, amount, CurrencyTerm, new EdmPathExpression(currency));

    /// <summary>Writes an annotation where it belongs, so that a reader of the model sees it there.</summary>
    public static void Say(EdmModel model, IEdmVocabularyAnnotatable what, IEdmTerm term, IEdmExpression value)
    {
        var annotation = new EdmVocabularyAnnotation(what, term, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.SetVocabularyAnnotation(annotation);
    }

    private static void Say(EdmModel model, IEdmVocabularyAnnotatable what, string term, IEdmExpression value) =>
        Say(model, what, model.FindTerm(Namespace + term), value);

    private static EdmRecordExpression Record(string name, bool isSo) => new(new EdmPropertyConstructor(name, new EdmBooleanConstant(isSo)));
}
