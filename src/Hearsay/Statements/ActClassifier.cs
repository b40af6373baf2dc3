using Hearsay.Model;

namespace Hearsay.Statements;

/// <summary>The speech act of a statement, from its cue, the cue's frame and negation.</summary>
internal static class ActClassifier
{
    /// <summary>The act of a candidate.</summary>
    /// <param name="lexicon">Says what each cue stands for.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="content">The words of the content.</param>
    public static SpeechAct Classify(CueLexicon lexicon, Candidate candidate, ReadOnlySpan<char> content)
    {
        var act = lexicon.Entry(candidate.Kind, candidate.Lemma)?.Act(candidate.Frame) ?? SpeechAct.Assert;
        if (candidate.Negated)
        {
            act = act switch
            {
                SpeechAct.Agree or SpeechAct.Promise or SpeechAct.Offer => SpeechAct.Refuse,
                SpeechAct.Deny => SpeechAct.Assert,
                SpeechAct.Refuse => SpeechAct.Agree,
                _ => act,
            };
        }

        if (act == SpeechAct.Assert && candidate.Frame is Frame.AfterQuote or Frame.Quote or Frame.After && content.TrimEnd(" \"”’'»,").EndsWith("?", StringComparison.Ordinal))
        {
            return SpeechAct.Ask;
        }

        return act;
    }
}
