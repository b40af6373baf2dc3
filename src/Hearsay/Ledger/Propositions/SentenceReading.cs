using System.Collections.Frozen;
using Hearsay.Ledger.Actors;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Spinning;

namespace Hearsay.Ledger.Propositions;

/// <summary>What the words of one sentence speak of, who acts in it, and which of them turn, weaken or answer what it says: read word by word, from left to right.</summary>
internal sealed class SentenceReading
{
    private static readonly FrozenSet<string> Participles = ListedWords.Of("concepts", "participle");
    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    private readonly List<(TextSpan Span, string Word)> _words;
    private readonly RecordFeatures _record;
    private readonly string _text;
    private readonly string? _speaking;
    private readonly int _clauseEnd;
    private readonly SentenceAgent _agent;
    private readonly Dictionary<string, double> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(int At, int End)> _negators = [];
    private readonly List<(int Word, double Weight)> _telling = [];

    /// <summary>Reads a sentence word by word; all that it says is known behind this.</summary>
    /// <param name="words">Its words in lower case.</param>
    /// <param name="text">The text that they are from.</param>
    /// <param name="record">What the article's record tells of them.</param>
    /// <param name="speaking">The party that speaks; null when it is unknown.</param>
    public SentenceReading(List<(TextSpan Span, string Word)> words, string text, RecordFeatures record, string? speaking)
    {
        (_words, _text, _record, _speaking) = (words, text, record, speaking);
        _agent = new SentenceAgent(words);
        _clauseEnd = CoordinationIn(words);
        for (var at = 0; at < words.Count;)
        {
            at = Read(at);
        }
    }

    /// <summary>The words in lower case.</summary>
    public List<(TextSpan Span, string Word)> Words => _words;

    /// <summary>What is spoken of: concepts, stems, actors and figures, each with its weight.</summary>
    public IReadOnlyDictionary<string, double> Features => _features;

    /// <summary>Where each feature stands first, in words from the sentence's start.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    /// <summary>The words that say what it is about, each once: those that <see cref="SpinWords"/> knows, with their weight.</summary>
    public IReadOnlyList<(int Word, double Weight)> TellingWords => _telling;

    /// <summary>Weight of what is spoken of, without actors, figures and words that only say that something is said or untrue.</summary>
    public double Weight { get; private set; }

    /// <summary>Where words stand that turn a clause into its contrary, and before which word their reach ends.</summary>
    public IReadOnlyList<(int At, int End)> Negators => _negators;

    /// <summary>Where "have", "has" or "had" stands before what is done; null where nothing is told as done.</summary>
    public int? DoneAt { get; private set; }

    /// <summary>True when it names what was said by a word of saying ("the charge").</summary>
    public bool NamesSaying { get; private set; }

    /// <summary>True when it calls something untrue ("a lie").</summary>
    public bool IsRebuttal { get; private set; }

    /// <summary>True when it speaks of having done it, or of a part in it ("responsibility").</summary>
    public bool IsOfResponsibility { get; private set; }

    /// <summary>True when it holds under a condition ("if", "unless").</summary>
    public bool IsConditional { get; private set; }

    /// <summary>True when its first clause is about what is to come or would be.</summary>
    public bool IsProspective { get; private set; }

    /// <summary>The party that acts: by whom it is said to be done, else who is accused, else who is named first; null when it cannot be told.</summary>
    /// <param name="accused">Whom the statement accuses.</param>
    public string? AgentOr(string? accused) => _agent.By ?? accused ?? _agent.First;

    // "This was done on their order, and we will say so": what comes behind is another clause.
    private static int CoordinationIn(List<(TextSpan Span, string Word)> words)
    {
        const int Least = 3; // words of the first clause
        for (var at = Least; at + 1 < words.Count; at++)
        {
            if (words[at].Word is "and" or "but" && words[at + 1].Word is "we" or "i" or "he" or "she" or "they" or "it")
            {
                return at;
            }
        }

        return words.Count;
    }

    // What stands at a place; the place behind it.
    private int Read(int at)
    {
        var (span, word) = _words[at];
        if (_record.NameAt(span) is { } name)
        {
            return ReadName(at, name);
        }

        if (word is "we" or "our" or "us" or "i" or "my" or "ours")
        {
            ReadFirstPerson(at);
        }
        else if (Intent.EndAt(_words, at) is var end && end > at)
        {
            Add(Intent.Feature, FeatureWeights.Concept, at);
            Weight += FeatureWeights.Concept;
            return end;
        }
        else if (Concepts.IsNegator(word))
        {
            ReadNegator(at);
        }
        else
        {
            ReadVoice(at);
            if (!TryReadOffice(at) && !TryReadFire(at))
            {
                ReadMarks(at);
                ReadMatter(at);
            }
        }

        return at + 1;
    }

    private int ReadName(int at, NamedPlace name)
    {
        var next = at + 1;
        while (next < _words.Count && name.Span.Contains(_words[next].Span))
        {
            next++;
        }

        var (feature, weight, party) = _record.FeatureOf(name);
        if (IsOfOrder(at, next) && _record.GovernmentIn(name) is { } orderer)
        {
            (feature, party) = ("@" + orderer, orderer);
            _agent.MeetOrderer(orderer);
        }

        Add(feature, weight, at);
        _agent.MeetName(at, party);
        ReadHead(at, next, name);
        return next;
    }

    // "the Sevra pipeline" is a pipeline: what a name is the name of is spoken of too. "Abu Bakr al-Baghdadi" is no such thing.
    private void ReadHead(int at, int end, NamedPlace name)
    {
        if (end - at > 1 && name is { Form: MentionForm.Name, Entity.Type: not EntityType.Person } && char.IsLower(_text[_words[end - 1].Span.Start]))
        {
            ReadMatter(end - 1);
        }
    }

    // "on Moscow's order", "orders from Moscow": a capital that orders is its government.
    private bool IsOfOrder(int at, int next) =>
        (next < _words.Count && Concepts.ConceptOf(_words[next].Word) == "order")
        || (at > 1 && _words[at - 1].Word is "from" or "of" && Concepts.ConceptOf(_words[at - 2].Word) == "order");

    private void ReadFirstPerson(int at)
    {
        _agent.MeetSpeaker(at, _speaking);
        if (_speaking is not null)
        {
            Add("@" + _speaking, FeatureWeights.Pronoun, at);
        }
    }

    private void ReadNegator(int at)
    {
        if (!IsConditional && Negation.At(_words, at, _text) is { } negation)
        {
            _negators.Add(negation);
        }
    }

    private void ReadVoice(int at)
    {
        var word = _words[at].Word;
        if (Concepts.Is("saying", word))
        {
            NamesSaying = true;
            _agent.MeetSaying();
        }

        if (word is "was" or "were" or "been" or "be" or "being" or "is" or "are" && (IsParticiple(at + 1) || IsParticiple(at + 2)))
        {
            _agent.MeetPassive();
        }
    }

    // "the ministry had given no order": the speaker's own, or that of the page's country.
    private bool TryReadOffice(int at)
    {
        if (IsConditional || !SpeakerReader.IsOffice(_words[at].Word) || _record.GovernmentOf(_speaking) is not { } government)
        {
            return false;
        }

        _agent.MeetOffice(at, government);
        Add("@" + government, FeatureWeights.Pronoun, at);
        return true;
    }

    private bool TryReadFire(int at)
    {
        if (_words[at].Word != "fire" || at == 0 || _words[at - 1].Word is not ("open" or "opened" or "opening" or "returned" or "return" or "returning" or "under"))
        {
            return false;
        }

        Add("=attack", FeatureWeights.Concept, at);
        Add("~violence", FeatureWeights.Family, at);
        Weight += FeatureWeights.Concept;
        return true;
    }

    private void ReadMarks(int at)
    {
        var word = _words[at].Word;
        IsOfResponsibility |= word is "responsibility" or "involvement" or "wrongdoing" or "role";
        IsConditional |= word is "if" or "unless";
        IsProspective |= at < _clauseEnd && (word is "will" or "would" or "shall" || (word is "should" && SentenceWords.WordAt(_words, at + 1) != "have") || (at < 2 && word is "if" or "unless"));
        IsRebuttal |= Rebuttals.IsRebuttal(_words, at);
        DoneAt ??= word is "have" or "has" or "had" && (IsDone(at + 1) || IsDone(at + 2)) ? at : null;
    }

    private void ReadMatter(int at)
    {
        var (span, word) = _words[at];
        if (_record.FigureAt(span) is { } figure)
        {
            Add(figure, FeatureWeights.Figure, at);
        }
        else if (!Concepts.Is("anaphor", word))
        {
            ReadContentWord(at, word);
        }
    }

    private void ReadContentWord(int at, string word)
    {
        var stem = ContentWords.Stem(word);
        var rarity = ContentWords.WeightOf(stem);
        if (rarity >= FeatureWeights.LeastWord && SpinWords.Default.IdOf(word, char.ToLowerInvariant(word[0])) is >= SpinWords.Classes and var known && !IsTold(known))
        {
            _telling.Add((known, Math.Min(rarity, FeatureWeights.MostWord)));
        }

        if (Concepts.ConceptOf(word, stem) is { } concept)
        {
            if (Concepts.FamilyOf(concept) is { } family)
            {
                Add("~" + family, FeatureWeights.Family, at);
            }

            Add("=" + concept, FeatureWeights.Concept, at);
            Weight += IsOfSaying(word) ? 0 : FeatureWeights.Concept;
        }
        else if (rarity >= FeatureWeights.LeastWord && stem.Length > 2 && !IsOfSaying(word))
        {
            Add(stem, Math.Min(rarity, FeatureWeights.MostWord), at);
            Weight += rarity;
        }
    }

    private bool IsTold(int known)
    {
        foreach (var (word, _) in _telling)
        {
            if (word == known)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSaying(string word) => Concepts.Is("saying", word) || Concepts.Is("rebuttal", word);

    private bool IsDone(int at) => at < _words.Count && (_words[at].Word == "been" || IsParticiple(at));

    private bool IsParticiple(int at) => at < _words.Count && _words[at].Word is var word && word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal)
        || Participles.Contains(word));

    private void Add(string feature, double weight, int at)
    {
        _features[feature] = Math.Max(weight, _features.GetValueOrDefault(feature));
        _places.TryAdd(feature, at);
    }
}
