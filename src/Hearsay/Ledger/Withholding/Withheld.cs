using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Search;
using Hearsay.Model;

namespace Hearsay.Ledger.Withholding;

/// <summary>
/// The names that are withheld. Everything that a <see cref="LedgerView"/> hands out has gone through here, so a view, an export or an answer that is
/// built later cannot forget it. Names stand in the store as before: what is derived does not change, only what is shown.
/// </summary>
internal sealed class Withheld
{
    private readonly IReadOnlyList<(string Label, WithheldName[] Forms)> _names;

    private Withheld(IReadOnlyList<(string Label, WithheldName[] Forms)> names, IEnumerable<string> words)
    {
        _names = names;
        Words = words.SelectMany(FacetWords.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every word of the names as they were given, cut as search cuts them.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Whether nothing is withheld.</summary>
    public bool IsNone => _names.Count == 0;

    /// <summary>The names that corrections in force withhold.</summary>
    public static Withheld Of(CorrectionSet corrections) => new(
    [
        .. corrections.InForce.Where(correction => correction.Kind == CorrectionKind.Withhold)
            .Select(correction => (correction.Label ?? DefaultLabel, Forms(correction.Names))),
    ],
    corrections.InForce.Where(correction => correction.Kind == CorrectionKind.Withhold).SelectMany(correction => correction.Names));

    /// <summary>One name, for those who want to know what it would take.</summary>
    public static Withheld Of(IEnumerable<string> names, string label = DefaultLabel) => new([(label, Forms(names))], names);

    /// <summary>What stands in place of a name when nobody chose otherwise.</summary>
    public const string DefaultLabel = "[name withheld]";

    /// <summary>A text without the names.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <param name="meant">Whose persons are known to be meant in it; null for nobody's.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Mask(string? text, NamesMeant? meant = null) => text is null || IsNone ? text : Shift(text, meant ?? NamesMeant.None, []).Text;

    /// <summary>A text without the names, and where its offsets went.</summary>
    public SpanShift Shift(string text, NamesMeant meant, IEnumerable<int> borders)
    {
        var words = NameWords.Of(text);
        var found = _names.SelectMany((name, number) => name.Forms.Concat(meant.SpellingsOf(number))
            .SelectMany(form => form.In(text, words, meant.Has(number)).Select(span => (span, name.Label))));
        return SpanShift.Of(text, found, borders);
    }

    /// <summary>Whose persons a record means.</summary>
    public NamesMeant MeantIn(ArticleRecord record) =>
        IsNone ? NamesMeant.None : NamesMeant.Union([MeantIn(record.Text), MeantIn(record.Article.Title ?? "")]);

    private NamesMeant MeantIn(string text)
    {
        var words = NameWords.Of(text);
        var meant = new Dictionary<int, IReadOnlyList<WithheldName>>();
        for (var number = 0; number < _names.Count; number++)
        {
            var forms = _names[number].Forms;
            if (forms.Any(form => form.In(text, words, meant: false).Any()))
            {
                meant[number] = Forms(forms.SelectMany(form => form.SpellingsIn(text, words)).Distinct(StringComparer.Ordinal));
            }
        }

        return meant.Count == 0 ? NamesMeant.None : new NamesMeant(meant);
    }

    private static WithheldName[] Forms(IEnumerable<string> names) => [.. names.Select(WithheldName.Of).OfType<WithheldName>()];
}
