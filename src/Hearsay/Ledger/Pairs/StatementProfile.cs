using System.Globalization;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Pairs;

/// <summary>What a statement is compared by: content words with weights, who says it, whether it denies.</summary>
internal sealed class StatementProfile
{
    /// <summary>Weight of a feature that names an event with its doer: as telling as a rare word.</summary>
    private const double EventWeight = 6;

    private StatementProfile(Statement statement, string node, string text, SortedDictionary<string, double> words, string? speaker, string? party, bool negative)
    {
        Statement = statement;
        Node = node;
        Text = text;
        Words = words;
        Speaker = speaker;
        Party = party;
        Negative = negative;
        Weight = words.Values.Sum();
        Fingerprints = FingerprintsOf(words);
    }

    /// <summary>The statement that is profiled.</summary>
    public Statement Statement { get; }

    /// <summary>Its node name: the record's key, "#", its id.</summary>
    public string Node { get; }

    /// <summary>Its content, the parts joined by " … ".</summary>
    public string Text { get; }

    /// <summary>Content stems and event features with their weights, in ordinal order.</summary>
    public SortedDictionary<string, double> Words { get; }

    /// <summary>Sum of all weights.</summary>
    public double Weight { get; }

    /// <summary>Last part of the speaker's name in lower case; null when nobody is named.</summary>
    public string? Speaker { get; }

    /// <summary>The party the speaker speaks for; null when unknown.</summary>
    public string? Party { get; }

    /// <summary>True when it says that its content is not so.</summary>
    public bool Negative { get; }

    /// <summary>The profiles of a record's statements that say enough to be compared, in text order.</summary>
    public static IReadOnlyList<StatementProfile> Of(ArticleRecord record, string key)
    {
        var profiles = new List<StatementProfile>();
        foreach (var statement in record.Statements)
        {
            var words = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var part in statement.Content)
            {
                ContentWords.Add(part.In(record.Text), words);
            }

            var events = record.Events.Where(e => string.Equals(e.Statement, statement.Id, StringComparison.Ordinal)).ToArray();
            foreach (var e in events)
            {
                if (e.Actor?.Country is { } country)
                {
                    words[FormattableString.Invariant($"{e.Type}:{country}")] = EventWeight;
                }
            }

            var negative = statement.Act == SpeechAct.Deny;
            if (words.Count > 0)
            {
                profiles.Add(new StatementProfile(
                    statement, key + "#" + statement.Id, record.WordsOf(statement.Content), words, SpeakerOf(statement, record), PartyOf(statement, record), negative));
            }
        }

        return profiles;
    }

    /// <summary>
    /// Fingerprints by which candidates are found: the pairs among its heaviest words, or its only word. Two statements about one thing share at
    /// least two of what is rare in both.
    /// </summary>
    public IReadOnlyCollection<ulong> Fingerprints { get; }

    private static SortedSet<ulong> FingerprintsOf(SortedDictionary<string, double> words)
    {
        const int Heaviest = 8; // words of a statement that it is found by
        var heaviest = words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(Heaviest).Select(word => word.Key).Order(StringComparer.Ordinal).ToArray();
        if (heaviest.Length == 1)
        {
            return [Fingerprint.Of(heaviest[0])];
        }

        var fingerprints = new SortedSet<ulong>();
        for (var i = 0; i < heaviest.Length; i++)
        {
            for (var j = i + 1; j < heaviest.Length; j++)
            {
                fingerprints.Add(Fingerprint.Of(heaviest[i], heaviest[j]));
            }
        }

        return fingerprints;
    }

    private static string? SpeakerOf(Statement statement, ArticleRecord record)
    {
        var name = record.EntityOf(statement.Speaker)?.Name;
        return name?[(name.LastIndexOf(' ') + 1)..].ToLower(CultureInfo.InvariantCulture);
    }

    private static string? PartyOf(Statement statement, ArticleRecord record) =>
        record.EntityOf(statement.Speaker) is { } speaker ? ActorParties.OwnParty(speaker.Code, speaker.Country) ?? speaker.Name : null;
}
