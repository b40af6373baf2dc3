using System.Globalization;
using Hearsay.Ledger.Actors;
using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Reads the propositions of an article's statements: each is cut into sentences (<see cref="ContentSentences"/>), whose words say what is spoken of and who acts
/// (<see cref="SentenceReading"/>), and whose statement and wording say whether it is asserted or denied (<see cref="Stance"/>).
/// </summary>
internal sealed class PropositionReader
{
    private readonly StoryArticle _article;
    private readonly string _text;
    private readonly RecordFeatures _record;
    private readonly ILookup<string, TextSpan> _inner;
    private readonly SpeakerReader _speakers;
    private readonly Sites _sites;
    private readonly IReadOnlyCollection<string> _pageSites;
    private readonly List<Proposition> _read = [];

    private PropositionReader(StoryArticle article, ActorIndex actors, Sites sites)
    {
        _article = article;
        _text = article.Record.Text;
        _record = new RecordFeatures(article, actors);
        _speakers = new SpeakerReader(article, actors);
        _sites = sites;
        _pageSites = sites.In(article, new TextSpan(0, _text.Length));
        _inner = article.Record.Statements.Where(statement => statement.Within is not null)
            .SelectMany(statement => statement.Content.Select(part => (statement.Within, Part: part)))
            .ToLookup(pair => pair.Within!, pair => pair.Part, StringComparer.Ordinal);
    }

    /// <summary>The propositions of an article, in text order.</summary>
    public static IReadOnlyList<Proposition> Of(StoryArticle article, ActorIndex actors, Sites sites)
    {
        var reader = new PropositionReader(article, actors, sites);
        var last = default(Voice);
        foreach (var statement in article.Record.Statements)
        {
            last = reader._speakers.Of(statement, last);
            reader.Read(statement, last);
        }

        return reader._read;
    }

    /// <summary>What an article tells in its own voice, in text order.</summary>
    public static IReadOnlyList<Proposition> ReportsOf(StoryArticle article, ActorIndex actors, Sites sites)
    {
        var reader = new PropositionReader(article, actors, sites);
        foreach (var report in ReportReader.Of(article.Record))
        {
            reader.Read(report, [[.. report.Content]], default);
        }

        return reader._read;
    }

    private void Read(Statement statement, Voice voice) => Read(statement, [.. ContentSentences.Of(statement, [.. _inner[statement.Id]], _text)], voice);

    private void Read(Statement statement, List<TextSpan>[] sentences, Voice voice)
    {
        var number = 0;
        foreach (var spans in sentences)
        {
            if (SentenceWords.In(spans, _text) is { Count: > 0 } words)
            {
                number++;
                _read.Add(PropositionOf(statement, spans, words, voice, number, isAlone: sentences.Length == 1));
            }
        }
    }

    private Proposition PropositionOf(Statement statement, List<TextSpan> spans, List<(TextSpan Span, string Word)> words, Voice voice, int number, bool isAlone)
    {
        var node = _article.Key + "#" + statement.Id;
        var start = spans[0].Start;
        var blocks = _article.Record.Article.Blocks;
        var sentence = new SentenceReading(words, _text, _record, voice.PartyBehind);
        var stance = new Stance(statement, sentence, _text, start, isFirst: number == 1, isAlone);
        return new Proposition
        {
            Node = number == 1 ? node : node + "/" + number.ToString(CultureInfo.InvariantCulture),
            StatementNode = node,
            Article = _article,
            Statement = statement,
            Voice = voice,
            Beside = PartiesOf(statement),
            Order = _read.Count,
            Spans = spans,
            Text = _article.Record.WordsOf(spans),
            Block = blocks.LastOrDefault(block => block.Span.Start <= start)?.Span.Start ?? 0,
            IsHeadline = blocks.Any(block => block.Kind == BlockKind.Headline && block.Span.Contains(start)),
            Features = FeatureSet.Of(sentence.Features),
            Places = sentence.Places,
            Words = sentence.TellingWords,
            LazyContext = new Lazy<FeatureSet>(() => FeatureSet.Of(ContextBefore(start))),
            Events = _record.EventsIn(spans),
            Agent = sentence.AgentOr(_record.AccusedBy(statement)),
            Sites = [.. spans.SelectMany(span => _sites.In(_article, span)).Distinct(StringComparer.Ordinal)],
            PageSites = _pageSites,
            Negators = sentence.Negators,
            IsOfDuty = IsOfDuty(statement) && sentence.Negators.Count > 0 && sentence.Negators.All(negator => SentenceWords.WordAt(words, negator.At + 1) == "to"),
            Reversals = Negation.Reversals(words),
            Denies = stance.Denies,
            IsRefusal = stance.IsRefusal,
            IsAnaphoric = stance.IsAnaphoric,
            PointsBack = stance.PointsBack || (stance.IsOfLastSpeaker && !_article.Record.IsSpun),
            NamesSaid = sentence.NamesSaying,
            IsOfResponsibility = sentence.IsOfResponsibility,
            IsOfEverything = stance.IsOfEverything,
            IsOfCharge = stance.IsOfCharge,
            IsProspective = stance.IsProspective,
            IsAdmission = stance.IsAdmission,
            IsAnswer = stance.IsAnswer,
            IsMute = stance.IsMute,
            IsConditional = sentence.IsConditional,
            IsPlanned = Plans.IsPlanned(words),
            IsDue = Plans.IsDue(words),
            DoneAt = sentence.DoneAt,
            WillAt = words.FindIndex(word => word.Word == "will") is >= 0 and var will ? will : null,
            ExclusiveAt = Exclusives.In(words),
            Such = stance.Such,
            PossibleAt = Possibility.In(words, _text),
        };
    }

    // "Norway and Denmark said": the parties of all of them.
    private string[] PartiesOf(Statement statement) => !statement.Source.Any(source => source.In(_text).Contains(" and ", StringComparison.Ordinal)) ? []
        : [.. SentenceWords.In([.. statement.Source], _text).Select(word => _record.NameAt(word.Span) is { } name ? _record.FeatureOf(name).Party : null).OfType<string>().Distinct(StringComparer.Ordinal)];

    // "warned the guards not to fire": what somebody is not to do is not denied.
    private static bool IsOfDuty(Statement statement) => statement.Act is SpeechAct.Warn or SpeechAct.Demand or SpeechAct.Ask or SpeechAct.Propose;

    // Two or three sentences back, within the same block or the one before.
    private HashSet<string> ContextBefore(int start)
    {
        const int Reach = 400; // letters: two or three sentences
        var context = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (span, word) in SentenceWords.In([new TextSpan(Math.Max(0, start - Reach), start)], _text))
        {
            if (_record.NameAt(span) is { } name)
            {
                context.Add(_record.FeatureOf(name).Feature);
            }
            else
            {
                var stem = ContentWords.Stem(word);
                if (ConceptTable.Instance.ConceptOf(word, stem) is { } concept)
                {
                    context.Add("=" + concept);
                }
                else if (stem.Length > 2 && ContentWords.WeightOf(stem) >= FeatureWeights.LeastWord)
                {
                    context.Add(stem);
                }
            }
        }

        return context;
    }
}
