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

    /// <summary>The outlets that a record names, for reading.</summary>
    public static JsonTypeInfo<OutletsDto> Outlets { get; } = (JsonTypeInfo<OutletsDto>)Options().GetTypeInfo(typeof(OutletsDto));

    /// <summary>A record, for reading its statements and events: what tells nothing of them is passed over.</summary>
    public static JsonTypeInfo<RecordDto> Findings { get; } = (JsonTypeInfo<RecordDto>)Options(
        PassedOver.In(typeof(EntityDto), new PassedOver<ImmutableArray<MentionDto>>([])),
        PassedOver.In(
            typeof(RecordDto), new PassedOver<ImmutableArray<BlockDto>>([]), new PassedOver<ImmutableArray<TimeDto>>([]), new PassedOver<ImmutableArray<QuantityDto>>([]),
            new PassedOver<ImmutableArray<AgreementDto>>([]), new PassedOver<ImmutableArray<OptionDto>>([]), new PassedOver<ImmutableArray<CreditDto>>([]),
            new PassedOver<ImmutableArray<DiagnosticDto>>([]), new PassedOver<SpunDto?>(null), new PassedOver<SketchDto?>(null))).GetTypeInfo(typeof(RecordDto));

    private static JsonSerializerOptions Options(params ReadOnlySpan<Action<JsonTypeInfo>> modifiers)
    {
        var resolver = RecordJsonContext.Default.WithAddedModifier(Require);
        foreach (var modifier in modifiers)
        {
            resolver = resolver.WithAddedModifier(modifier);
        }

        return new JsonSerializerOptions(RecordJsonContext.Default.Options) { TypeInfoResolver = resolver };
    }

    private static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = property.AssociatedParameter is { IsNullable: false } && Nullable.GetUnderlyingType(property.PropertyType) is null && !IsList(property.PropertyType);
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
