using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hearsay.Records;

/// <summary>
/// What a record that is read must have: all that may not be null, lists apart, for a list that an older version did not write is empty. What is missing is named by the exception.
/// </summary>
internal static class RecordShape
{
    /// <summary>A record, for reading.</summary>
    public static JsonTypeInfo<RecordDto> Record { get; } = (JsonTypeInfo<RecordDto>)Options().GetTypeInfo(typeof(RecordDto));

    /// <summary>The article of a record, for reading: what was found in it is passed over.</summary>
    public static JsonTypeInfo<ArticleDto> Article { get; } = (JsonTypeInfo<ArticleDto>)Options().GetTypeInfo(typeof(ArticleDto));

    private static JsonSerializerOptions Options() => new(RecordJsonContext.Default.Options)
    {
        TypeInfoResolver = RecordJsonContext.Default.WithAddedModifier(Require),
    };

    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.AssociatedParameter is { IsNullable: false } && Nullable.GetUnderlyingType(property.PropertyType) is null && !IsList(property.PropertyType);
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
