using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Statements.Cues;
using Hearsay.Statements.Syntax;

namespace Hearsay.Statements.Acts;

/// <summary>The speech act of a statement: from its cue, the cue's frame and negation; where the cue is neutral, from the content.</summary>
internal sealed class ActClassifier
{
    private static readonly FrozenSet<string> Giving = ListedWords.Of("cues", "giving");

    private readonly AnalyzedArticle _article;
    private readonly CueLexicon _lexicon;
    private readonly ContentAct _contents;

    public ActClassifier(AnalyzedArticle article, CueLexicon lexicon)
    {
        _article = article;
        _lexicon = lexicon;
        _contents = new ContentAct(article, lexicon);
    }

    /// <summary>The act of a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="speaker">Who speaks; null when not known.</param>
    public SpeechAct Classify(Candidate candidate, Entity? speaker)
    {
        var entry = _lexicon.Entry(candidate.Kind, candidate.Lemma);
        if (IsNoncommittal(candidate) || StopsShort(candidate))
        {
            return SpeechAct.Refuse;
        }

        if (candidate is { Negated: true, Kind: CueKind.Verb, Lemma: "say" or "tell", Frame: Frame.That or Frame.Clause or Frame.NounThat })
        {
            return SpeechAct.Refuse; // "would not say that the bridge was mined"
        }

        var act = OfCue(candidate, entry?.Act(candidate.Frame) ?? SpeechAct.Assert);
        if (act == SpeechAct.Refuse && !candidate.Negated && !IsOfConfirming(candidate) && (candidate.Patient ?? candidate.Object) is { } refused && CueWords.Default.IsCharge(_article.Tokens[refused.Head].Lemma))
        {
            return SpeechAct.Deny; // "rejected the charge that …"
        }

        if (act == SpeechAct.Assert && candidate is { Kind: CueKind.Verb, Object: { } said } && IsGiving(candidate.Lemma) && _lexicon.Entry(CueKind.Noun, _article.Tokens[said.Head].Lemma) is { Speech: true } noun)
        {
            act = OfCue(candidate, noun.DefaultAct); // "issued a warning to the guards not to fire"
        }

        var clausal = candidate.Frame is Frame.That or Frame.Clause or Frame.NounThat or Frame.Quote or Frame.NounQuote or Frame.After or Frame.AfterQuote or Frame.Colon;
        if (act == SpeechAct.Assert && candidate.Frame is Frame.AfterQuote or Frame.Quote or Frame.After
            && candidate.ContentExtent.In(_article.Text).TrimEnd(" \"”’'»,").EndsWith("?", StringComparison.Ordinal))
        {
            return SpeechAct.Ask;
        }

        if (act == SpeechAct.Assert && clausal && !candidate.Negated && (entry is { Speech: true } || candidate.Kind is CueKind.Colon or CueKind.Preposition))
        {
            act = _contents.Of(candidate, speaker);
            return act == SpeechAct.Accuse && IsGranting(candidate.Lemma) ? SpeechAct.Assert : act;
        }

        return act == SpeechAct.Warn && clausal && _contents.Threatens(candidate, speaker) ? SpeechAct.Threaten : act;
    }

    // Verbs by which nothing is said but what their object is.
    private static bool IsGiving(string verb) => Giving.Contains(verb);

    // "admitted that Norway had shelled the island": who grants it accuses nobody.
    private static bool IsGranting(string verb) => verb is "admit" or "acknowledge" or "concede" or "confess";

    // Who could not confirm a report does not deny it.
    private static bool IsOfConfirming(Candidate candidate) => candidate.Lemma is "confirm" or "verify" or "corroborate" or "substantiate";

    // "neither confirmed nor denied", "would not confirm or deny": who does neither takes no stand.
    private bool IsNoncommittal(Candidate candidate)
    {
        const int Reach = 3;
        var (own, other) = (candidate.Head, _article.Tokens[candidate.Head].Head);
        if (candidate.Kind != CueKind.Verb || other < 0 || _article.Tokens[own].Relation != "conj" || ActOf(own) != SpeechAct.Deny || ActOf(other) != SpeechAct.Agree)
        {
            return false;
        }

        return Unachieved.IsNeither(_article, own) || Unachieved.At(_article, other) || Enumerable.Range(Math.Max(0, other - Reach), Math.Min(other, Reach)).Any(i => Unachieved.IsNot(_article.Tokens[i].Norm));
    }

    // "stopped short of blaming Norway", "avoided saying that …"
    private bool StopsShort(Candidate candidate) => candidate.Head + 1 < _article.Tokens.Length && candidate.Lemma switch
    {
        "stop" => _article.Tokens[candidate.Head + 1].Norm == "short",
        "avoid" => _article.Tokens[candidate.Head + 1].Xpos == "VBG",
        _ => false,
    };

    private SpeechAct? ActOf(int verb) => _lexicon.Entry(CueKind.Verb, _article.Tokens[verb].Lemma)?.DefaultAct;

    // Who does not accuse Norway accuses nobody, and does not clear it.
    private static SpeechAct OfCue(Candidate candidate, SpeechAct act) => !candidate.Negated ? act : act switch
    {
        SpeechAct.Agree or SpeechAct.Promise or SpeechAct.Offer or SpeechAct.Accuse or SpeechAct.Condemn or SpeechAct.Praise => SpeechAct.Refuse,
        SpeechAct.Deny => SpeechAct.Assert,
        SpeechAct.Refuse => SpeechAct.Agree,
        _ => act,
    };
}
