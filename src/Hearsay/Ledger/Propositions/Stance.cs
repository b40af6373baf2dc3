using System.Collections.Frozen;
using Hearsay.Model;
using Hearsay.Resources;

namespace Hearsay.Ledger.Propositions;

/// <summary>The stance that a sentence's speaker takes to it, as the cue, the act and the form of its statement and the way it is put say.</summary>
internal sealed class Stance
{
    private static readonly FrozenSet<string> Charges = ListedWords.Of("concepts", "charge");
    private static readonly FrozenSet<string> Telling = ListedWords.Of("concepts", "telling");
    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    private readonly Statement _statement;
    private readonly SentenceReading _sentence;
    private readonly string _text;
    private readonly string[] _cue;
    private readonly int _start;
    private readonly bool _isAlone;
    private readonly bool _namesSaying;

    /// <summary>Reads the stance to one sentence of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="sentence">What the sentence speaks of.</param>
    /// <param name="text">The text that both are from.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="isFirst">True for the first sentence of the statement, which stands beside its cue.</param>
    /// <param name="isAlone">True for its only one.</param>
    public Stance(Statement statement, SentenceReading sentence, string text, int start, bool isFirst, bool isAlone)
    {
        (_statement, _sentence, _text, _start, _isAlone) = (statement, sentence, text, start, isAlone);
        _cue = [.. statement.Cue.SelectMany(part => part.TextIn(text).Split(' ')).Select(word => word.ToLowerInvariant())];
        _namesSaying = sentence.NamesSaying || CueIs("saying");
        Such = SuchDenials.ThingIn(Words, sentence.Negators, text);
        var isInvented = Rebuttals.IsInvented(Words);
        Denies = isInvented || Rebuttals.IsDismissal(Words) || IsSpurned || Such.Count > 0 || ((isFirst || statement.Form == StatementForm.Direct) && DeniesByCue)
            || (sentence.IsRebuttal && (_namesSaying || sentence.Weight < FeatureWeights.Concept * 2));
        IsAnaphoric = isInvented || sentence.Weight < FeatureWeights.LeastWord
            || (Denies && (IsCalled || (sentence.Weight < FeatureWeights.Concept && sentence.Features.Keys.All(feature => feature[0] == '@'))));
    }

    /// <summary>What it says that there is no such thing as, as <see cref="SuchDenials.ThingIn"/> has it; empty where it says so of none.</summary>
    public IReadOnlyList<string> Such { get; }

    /// <summary>True when the cue, or what the sentence calls a charge, denies all of it.</summary>
    public bool Denies { get; }

    /// <summary>True when it says hardly more than that something said before is not so ("denied it", "that is a lie").</summary>
    public bool IsAnaphoric { get; }

    /// <summary>True when what is rejected is an act or a thing, not words: "refused to resign"; what is dismissed as something was said.</summary>
    public bool IsRefusal => Denies && IsOf(SpeechAct.Refuse) && !_namesSaying && !_sentence.IsRebuttal && !IsAnaphoric && Words[0].Word != "that" && !IsBelittled;

    /// <summary>True when it names what was said, calls it untrue or means it by a pronoun in a denial.</summary>
    public bool PointsBack => _sentence.IsRebuttal || _namesSaying || _sentence.IsOfResponsibility
        || (IsOf(SpeechAct.Deny) && Words.Exists(word => word.Word is "it" or "this" or "these" or "those" or "them" or "both" or "everything" or "all" or "so"));

    /// <summary>True when it only says that the words of whoever spoke last are not so: "The nurses contradicted her", "the brigade rejected that".</summary>
    public bool IsOfLastSpeaker => Words is [{ Word: var word }]
        && ((word is "this" or "that" && CueIs("denial")) || (word is "him" or "her" or "them" && Array.Exists(_cue, cue => cue.StartsWith("contradict", StringComparison.Ordinal))));

    /// <summary>True when it denies all that was said ("denied everything").</summary>
    public bool IsOfEverything => Words.Exists(word => word.Word is "everything" or "all");

    /// <summary>True when it calls what was said a charge.</summary>
    public bool IsOfCharge => Words.Exists(word => Charges.Contains(word.Word));

    /// <summary>True for what is to come or to be done: threats, demands, promises, conditions, and what somebody declines to do.</summary>
    public bool IsProspective => (IsOf(SpeechAct.Refuse) && Words[0].Word == "to")
        || (_statement.Act is SpeechAct.Warn or SpeechAct.Threaten or SpeechAct.Demand or SpeechAct.Promise or SpeechAct.Offer or SpeechAct.Propose or SpeechAct.Ask or SpeechAct.Predict
            && (_isAlone || _statement.Form != StatementForm.Direct || _sentence.Negators.Count == 0))
        || (_sentence.IsProspective && _statement.Act is not (SpeechAct.Deny or SpeechAct.Accuse));

    /// <summary>True when its speaker is said to grant it ("acknowledged"), or does: "I did sit at his table", "We accept that the engine had stopped".</summary>
    public bool IsAdmission => CueIs("admission") || Grants;

    /// <summary>True when the words before it in its sentence, or its cue, set it against what was told before ("but", "rejected").</summary>
    public bool IsAnswer => SentenceWords.In([Before, .. _statement.Cue], _text).Exists(word => Concepts.Is("answer", word.Word) || Concepts.Is("denial", word.Word));

    /// <summary>True when its speaker takes no stand on it.</summary>
    public bool IsMute => (IsOf(SpeechAct.Refuse) && IsNotTold) || IsUnconfirmed || IsOpenClause;

    private List<(TextSpan Span, string Word)> Words => _sentence.Words;

    // What stands before it in its sentence.
    private TextSpan Before
    {
        get
        {
            const int Reach = 80; // letters: the rest of a sentence as a rule
            var from = Math.Max(0, _start - Reach);
            return new TextSpan(from + _text.AsSpan(from, _start - from).LastIndexOfAny(".!?\n") + 1, _start);
        }
    }

    private bool DeniesByCue => _statement.Act switch
    {
        SpeechAct.Refuse when _namesSaying => CueIs("denial"),
        // "We agree to silence. We do not agree to silence in which …," he said: what is refused is in the words; only a cue that refuses denies all of them.
        SpeechAct.Refuse => !IsNegated && (CueIs("denial") || _statement.Form != StatementForm.Direct),
        SpeechAct.Deny => CueIs("denial") || (!IsNegated && _statement.Form != StatementForm.Direct),
        _ => false,
    };

    private bool IsNegated => _sentence.Negators.Count > 0;

    // "The council scoffed at the report".
    private bool IsSpurned => CueIs("spurn") && !Words.Exists(word => Concepts.IsNegator(word.Word));

    // "dismissed it as a travesty": what it is called is no part of what is denied.
    private bool IsCalled => Words is [{ Word: "it" or "this" or "that" or "them" or "these" or "those" }, { Word: "as" }, _, ..];

    // "dismissed the study as premature": what is called something is what was found and said.
    private bool IsBelittled => Words.Exists(word => word.Word == "as") && _statement.Cue.Any(part => part.TextIn(_text).Contains("dismiss", StringComparison.OrdinalIgnoreCase));

    private bool Grants
    {
        get
        {
            const int Subject = 4; // words of a subject before "did"
            var did = Words.FindIndex(word => word.Word == "did");
            return (did is > 0 and <= Subject && did + 1 < Words.Count && !Concepts.IsNegator(Words[did + 1].Word)
                    && Words[did - 1].Word is not ("what" or "how" or "why" or "where" or "when" or "who" or "as" or "than" or "nor" or "so")
                    && Words[did + 1].Word is not ("it" or "so" or "he" or "she" or "they" or "we" or "you" or "i" or "the" or "this" or "that" or "what" or "nothing" or "everything"))
                || Words is [{ Word: "we" or "i" }, { Word: "accept" or "acknowledge" or "admit" or "concede" }, ..];
        }
    }

    // "Declined to say", "refused to comment", "would not tell who": who keeps a thing to himself says nothing of it.
    private bool IsNotTold => Words[0].Word == "whether" || AsksWhat
        || (Words is [{ Word: "to" }, { Word: var verb }, ..] && Telling.Contains(verb));

    // "wrote what they found", "told the court who had called him": what was found and who it was stays open. "What we are shown is a play" is a sentence of its own.
    private bool IsOpenClause
    {
        get
        {
            const int Longest = 5; // words of a clause that only asks
            return _statement.Form != StatementForm.Direct && Words.Count <= Longest && AsksWhat && !Words.Exists(word => word.Word is "is" or "was" or "are" or "were");
        }
    }

    private bool AsksWhat => Words[0].Word is "what" or "how" or "why" or "who" or "when" or "where" or "which";

    // "has not confirmed that", "declined to confirm that", "could neither confirm nor deny that": it takes no stand.
    private bool IsUnconfirmed
    {
        get
        {
            const int Reach = 40; // letters between a cue and what it says, and before a cue
            if (_statement.Cue.IsEmpty || _start - _statement.Cue[0].End is < 0 or > Reach)
            {
                return false;
            }

            // Few words before a cue end in "or": the others are not read.
            var before = new TextSpan(Math.Max(0, _statement.Cue[0].Start - Reach), _statement.Cue[0].Start);
            return (IsOf(SpeechAct.Refuse) && SentenceWords.In([new TextSpan(_statement.Cue[0].Start, _start)], _text).Exists(word => Concepts.Is("confirmation", word.Word)))
                || (_text.AsSpan(before.Start, before.Length).Contains("or", StringComparison.OrdinalIgnoreCase)
                    && SentenceWords.In([before], _text) is [.., var confirming, { Word: "nor" or "or" }] && Concepts.Is("confirmation", confirming.Word));
        }
    }

    private bool IsOf(SpeechAct act) => _statement.Act == act;

    private bool CueIs(string @class) => Array.Exists(_cue, word => Concepts.Is(@class, word));
}
