using Hearsay.Model;
using Hearsay.Reading.Lines;

namespace Hearsay.Events.Attacks;

/// <summary>One way to fill a role with a thing: what is printed, and what the model looks at.</summary>
/// <param name="Text">The words, line breaks made spaces.</param>
/// <param name="Wording">Where they stand first.</param>
/// <param name="Features">Features of this way to cut it.</param>
internal sealed record AttackOption(string Text, Wording Wording, uint[] Features);

/// <summary>A thing of an article with its features and the ways to name it.</summary>
/// <param name="Features">Features of the thing.</param>
/// <param name="Laid">Lays out the ways to name it.</param>
internal sealed record AttackThing(uint[] Features, Lazy<IReadOnlyList<AttackOption>> Laid)
{
    /// <summary>Ways to name it, each text once; never empty. Laid out when first asked for: most things have no role by their own features.</summary>
    public IReadOnlyList<AttackOption> Options => Laid.Value;
}

/// <summary>Lays out the things of an article for the model.</summary>
internal static class AttackScene
{
    private const int MostMentions = 12; // phrases of one candidate that are looked at

    /// <summary>The things that may have a role in the attacks of an article.</summary>
    /// <param name="context">The article.</param>
    /// <param name="events">Its events.</param>
    /// <param name="statements">Its statements.</param>
    public static IEnumerable<AttackThing> Of(EventContext context, IReadOnlyList<Event> events, IEnumerable<Statement> statements)
    {
        var features = new AttackFeatures(context, events, statements);
        foreach (var candidate in AttackCandidates.Find(context))
        {
            yield return new AttackThing(features.Of(candidate), new Lazy<IReadOnlyList<AttackOption>>(() => Options(context, candidate, features), isThreadSafe: false));
        }
    }

    private static List<AttackOption> Options(EventContext context, AttackCandidate candidate, AttackFeatures features)
    {
        var texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var options = new List<AttackOption>();
        foreach (var phrase in candidate.Phrases.Take(MostMentions))
        {
            foreach (var wording in PhraseCutter.Cut(context, phrase))
            {
                var text = TextOf(context, wording);
                if (texts.Add(text))
                {
                    options.Add(new AttackOption(text, wording, features.Of(wording, candidate)));
                }
            }
        }

        return options;
    }

    /// <summary>Line breaks inside a phrase are layout: they become single spaces.</summary>
    private static string TextOf(EventContext context, Wording wording) => PlainSpaces.In(context.SpanOf(wording.First, wording.End).TextIn(context.Analyzed.Text));
}
