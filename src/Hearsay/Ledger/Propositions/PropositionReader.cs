using System.Globalization;
using Hearsay.Grounding;
using Hearsay.Ledger.Actors;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Stories;
using Hearsay.Model;
using Hearsay.Spinning;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Reads the propositions of an article's statements: sentence by sentence, what is spoken of, who acts, and whether it is asserted or denied. Names are
/// those of actors across articles, so that "its aircraft", "Kharovian aircraft" and "our aircraft" are one.
/// </summary>
internal sealed class PropositionReader
{
    private const double ConceptWeight = 5;
    private const double FamilyWeight = 2;
    private const double NameWeight = 6;
    private const double PronounWeight = 3;
    private const double FigureWeight = 5;
    private const double LeastRarity = 2.2;
    private const double MostRarity = 7;
    private const int MostWords = 80;

    private static readonly ConceptTable Concepts = ConceptTable.Instance;

    private readonly StoryArticle _article;
    private readonly ActorIndex _actors;
    private readonly List<(TextSpan Span, Entity Entity, MentionForm Form)> _mentions;
    private readonly Dictionary<int, Quantity> _quantities = [];
    private readonly ILookup<string, TextSpan> _inner;
    private readonly SpeakerReader _speakers;
    private readonly Sites _sites;
    private readonly IReadOnlyCollection<string> _pageSites;
    private Voice _last;

    private PropositionReader(StoryArticle article, ActorIndex actors, Sites sites)
    {
        _sites = sites;
        _pageSites = sites.In(article, new TextSpan(0, article.Record.Text.Length));
        _article = article;
        _actors = actors;
        _speakers = new SpeakerReader(article, actors);
        _mentions = [.. article.Record.Entities.SelectMany(entity => entity.Mentions.Select(mention => (mention.Span, entity, mention.Form)))
            .Where(mention => mention.Form != MentionForm.Nominal || SeatedNominal(mention.entity)).OrderBy(mention => mention.Span)];
        _inner = article.Record.Statements.Where(statement => statement.Within is not null)
            .SelectMany(statement => statement.Content.Select(part => (statement.Within, Part: part)))
            .ToLookup(pair => pair.Within!, pair => pair.Part, StringComparer.Ordinal);
        foreach (var quantity in article.Record.Quantities)
        {
            _quantities.TryAdd(quantity.Span.Start, quantity);
        }
    }

    /// <summary>The propositions of an article, in text order.</summary>
    public static IReadOnlyList<Proposition> Of(StoryArticle article, ActorIndex actors, Sites sites)
    {
        var reader = new PropositionReader(article, actors, sites);
        var result = new List<Proposition>();
        foreach (var statement in article.Record.Statements)
        {
            reader.Read(statement, result);
        }

        return result;
    }

    /// <summary>What an article tells in its own voice, in text order.</summary>
    public static IReadOnlyList<Proposition> ReportsOf(StoryArticle article, ActorIndex actors, Sites sites)
    {
        var reader = new PropositionReader(article, actors, sites);
        var result = new List<Proposition>();
        foreach (var report in ReportReader.Of(article.Record))
        {
            var words = reader.WordsOf([report.Content[0]]);
            if (words.Count > 0)
            {
                var node = article.Key + "#" + report.Id;
                result.Add(reader.Build(node, node, report, [.. report.Content], words, default, result.Count, isFirst: true, isAlone: true));
            }
        }

        return result;
    }

    private static bool SeatedNominal(Entity entity) => entity.Code is { Length: >= 6 };

    private void Read(Statement statement, List<Proposition> result)
    {
        var node = _article.Key + "#" + statement.Id;
        var voice = _speakers.Of(statement, _last);
        _last = voice;
        var inner = _inner[statement.Id].ToArray();
        var number = 0;
        var clause = 0;
        var sentences = Sentences(statement, inner).ToArray();
        foreach (var spans in sentences)
        {
            var words = WordsOf(spans);
            if (words.Count == 0)
            {
                continue;
            }

            var name = number++ == 0 ? node : node + "/" + number.ToString(CultureInfo.InvariantCulture);
            result.Add(Build(name, node, statement, spans, words, voice, result.Count, clause++ == 0, sentences.Length == 1));
        }
    }

    private Proposition Build(string name, string node, Statement statement, List<TextSpan> spans, List<(TextSpan Span, string Word)> words, Voice voice, int order, bool isFirst, bool isAlone)
    {
        var party = voice.Party?.Replace(Voice.Unnamed, "", StringComparison.Ordinal);
        var features = new Dictionary<string, double>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var negators = new List<(int At, int End)>();
        var (saying, rebuttal, telling, responsible, conditional, prospective, passive) = (false, false, 0.0, false, false, false, false);
        int? done = null;
        var meanings = new List<(int Word, double Weight)>();
        var agent = AgentOf(statement);
        string? first = null;
        string? by = null;
        var coordination = CoordinationIn(words);
        for (var i = 0; i < words.Count; i++)
        {
            var (span, word) = words[i];
            if (NameAt(span) is { } mention)
            {
                var (feature, weight, side) = FeatureOf(mention);
                var next = i + 1;
                while (next < words.Count && mention.Span.Contains(words[next].Span))
                {
                    next++;
                }

                if (OrderedBy(mention.Span, words, i, next) is { } orderer)
                {
                    (feature, side) = ("@" + orderer, orderer);
                    by ??= orderer;
                }

                Add(feature, weight, i);
                first ??= i < 10 && !passive ? side : null;
                by = i > 0 && words[i - 1].Word is "by" or "from" && side is not null ? by ?? side : i > 1 && words[i - 2].Word is "by" && side is not null ? by ?? side : by;
                i = next - 1;
                continue;
            }

            if (word is "we" or "our" or "us" or "i" or "my" or "ours")
            {
                first ??= i < 10 ? party : null;
                if (party is not null)
                {
                    Add("@" + party, PronounWeight, i);
                }

                continue;
            }

            if (Concepts.IsNegator(word))
            {
                if (!conditional && Negation.At(words, i, _article.Record.Text) is { } negation)
                {
                    negators.Add(negation);
                }

                continue;
            }

            if (Concepts.Is("saying", word))
            {
                // "Marchenik's charge that Veloria …": who made the charge is not who did it.
                saying = true;
                first = null;
            }

            if (word is "was" or "were" or "been" or "be" or "being" or "is" or "are" && i + 1 < words.Count && (IsParticiple(words[i + 1].Word) || (i + 2 < words.Count && IsParticiple(words[i + 2].Word))))
            {
                // What something is done to does not do it.
                first = null;
                passive = true;
            }

            if (SpeakerReader.IsOffice(word) && !conditional)
            {
                // "the ministry had given no order": the speaker's own, or that of the country where the page is at home.
                var own = party is not null && party.EndsWith("GOV", StringComparison.Ordinal) ? party
                    : _actors.Parties.HomeOf(_article.Key) is { } home ? home + "GOV" : null;
                if (own is not null)
                {
                    first ??= i < 10 && !passive ? own : null;
                    by ??= Enumerable.Range(Math.Max(0, i - 3), i - Math.Max(0, i - 3)).Any(before => words[before].Word is "by" or "from") ? own : null;
                    Add("@" + own, PronounWeight, i);
                    continue;
                }
            }

            if (word == "fire" && i > 0 && words[i - 1].Word is "open" or "opened" or "opening" or "returned" or "return" or "returning" or "under")
            {
                Add("=attack", ConceptWeight, i);
                Add("~violence", FamilyWeight, i);
                telling += ConceptWeight;
                continue;
            }

            responsible |= word is "responsibility" or "involvement" or "wrongdoing" or "role";
            conditional |= word is "if" or "unless";
            done ??= word is "have" or "has" or "had" && words.Skip(i + 1).Take(2).Any(next => next.Word == "been" || IsParticiple(next.Word)) ? i : null;
            prospective |= i < coordination && (word is "will" or "would" or "shall" || (i < 2 && word is "if" or "unless"));
            rebuttal |= Rebuttals.IsRebuttal(words, i);
            if (_quantities.TryGetValue(span.Start, out var quantity) && (quantity.Value ?? quantity.Low ?? quantity.High) is { } value)
            {
                Add("#" + value.ToString(CultureInfo.InvariantCulture), FigureWeight, i);
                continue;
            }

            if (Concepts.Is("anaphor", word))
            {
                continue;
            }

            var stem = ContentWords.Stem(word);
            if (ContentWords.WeightOf(stem) is var rarity && rarity >= LeastRarity && SpinWords.Default.IdOf(word, char.ToLowerInvariant(word[0])) is >= SpinWords.Classes and var known && !meanings.Exists(meaning => meaning.Word == known))
            {
                meanings.Add((known, Math.Min(rarity, MostRarity)));
            }

            if (Concepts.ConceptOf(word, stem) is { } concept)
            {
                if (Concepts.FamilyOf(concept) is { } family)
                {
                    Add("~" + family, FamilyWeight, i);
                }

                Add("=" + concept, ConceptWeight, i);
                telling += Concepts.Is("saying", word) || Concepts.Is("rebuttal", word) ? 0 : ConceptWeight;
            }
            else if (ContentWords.WeightOf(stem) is var weight && weight >= LeastRarity && stem.Length > 2 && !Concepts.Is("saying", word) && !Concepts.Is("rebuttal", word))
            {
                Add(stem, Math.Min(weight, MostRarity), i);
                telling += weight;
            }
        }

        saying |= CueIs(statement, "saying");
        var denies = Rebuttals.IsDismissal(words) || IsSpurned(statement, words) || ((isFirst || statement.Form == StatementForm.Direct) && DeniesByCue(statement, saying, negators.Count > 0)) || (saying && rebuttal) || (rebuttal && telling < ConceptWeight * 2);
        var anaphoric = telling < 2.2 || (denies && (IsCalled(words) || (telling < ConceptWeight && features.Keys.All(feature => feature[0] == '@'))));
        return new Proposition
        {
            Node = name,
            StatementNode = node,
            Article = _article,
            Statement = statement,
            Spans = spans,
            Text = _article.Record.WordsOf(spans),
            Features = FeatureSet.Of(features),
            Words = meanings,
            Events = EventsIn(spans),
            LazyContext = new Lazy<FeatureSet>(() => FeatureSet.Of(ContextOf(spans[0].Start))),
            Places = places,
            Negators = negators,
            Reversals = Negation.Reversals(words),
            Denies = denies,
            IsRefusal = denies && statement.Act == SpeechAct.Refuse && !saying && !rebuttal && !anaphoric && words[0].Word != "that" && !IsBelittled(statement, words),
            IsAnaphoric = anaphoric,
            PointsBack = rebuttal || saying || responsible || (statement.Act == SpeechAct.Deny && words.Any(word => word.Word is "it" or "this" or "these" or "those" or "them" or "both" or "everything" or "all" or "so")),
            IsOfResponsibility = responsible,
            IsOfEverything = words.Any(word => word.Word is "everything" or "all"),
            IsOfCharge = words.Any(word => word.Word is "accusation" or "accusations" or "suggestion" or "suggestions" or "allegation" or "allegations" or "charge" or "charges"),
            PageSites = _pageSites,
            Sites = [.. spans.SelectMany(span => _sites.In(_article, span)).Distinct(StringComparer.Ordinal)],
            IsProspective = (statement.Act == SpeechAct.Refuse && words[0].Word == "to") || (statement.Act is SpeechAct.Warn or SpeechAct.Threaten or SpeechAct.Demand or SpeechAct.Promise or SpeechAct.Offer or SpeechAct.Propose or SpeechAct.Ask or SpeechAct.Predict
                    && (isAlone || statement.Form != StatementForm.Direct || negators.Count == 0))
                || (prospective && statement.Act is not (SpeechAct.Deny or SpeechAct.Accuse)),
            IsPlanned = Plans.IsPlanned(words),
            IsDue = Plans.IsDue(words),
            IsAdmission = CueIs(statement, "admission") || Grants(words),
            IsAnswer = AnswersIn(statement, spans[0].Start),
            IsConditional = conditional,
            DoneAt = done,
            ExclusiveAt = Exclusives.In(words),
            WillAt = words.FindIndex(word => word.Word == "will") is >= 0 and var will ? will : null,
            IsMute = (statement.Act == SpeechAct.Refuse && IsNotTold(words)) || IsUnconfirmed(statement, spans[0].Start),
            PossibleAt = Possibility.In(words, _article.Record.Text),
            Voice = voice,
            Agent = by ?? agent ?? first,
            Order = order,
            Block = _article.Record.Article.Blocks.LastOrDefault(block => block.Span.Start <= spans[0].Start)?.Span.Start ?? 0,
            IsHeadline = _article.Record.Article.Blocks.Any(block => block.Kind == BlockKind.Headline && block.Span.Contains(spans[0].Start)),
        };

        void Add(string feature, double weight, int place)
        {
            features[feature] = Math.Max(weight, features.GetValueOrDefault(feature));
            places.TryAdd(feature, place);
        }
    }

    // "This was done on their order, and we will say so": what comes behind is another clause.
    private static int CoordinationIn(List<(TextSpan Span, string Word)> words)
    {
        const int Least = 3;
        for (var i = Least; i + 1 < words.Count; i++)
        {
            if (words[i].Word is "and" or "but" && words[i + 1].Word is "we" or "i" or "he" or "she" or "they" or "it")
            {
                return i;
            }
        }

        return words.Count;
    }

    private bool DeniesByCue(Statement statement, bool saying, bool negated)
    {
        var cue = CueIs(statement, "denial");
        // "We agree to silence. We do not agree to silence in which …," he said: what is refused is in the words; only a cue that refuses denies all of them.
        return statement.Act == SpeechAct.Refuse && !saying ? !negated && (cue || statement.Form != StatementForm.Direct) : statement.Act == SpeechAct.Deny ? cue || (!negated && statement.Form != StatementForm.Direct) : statement.Act == SpeechAct.Refuse && cue && saying;
    }

    // "I did sit at his table", "We accept that the engine had stopped".
    private static bool Grants(List<(TextSpan Span, string Word)> words)
    {
        const int Subject = 4;
        var did = words.FindIndex(word => word.Word == "did");
        return (did is > 0 and <= Subject && did + 1 < words.Count && !Concepts.IsNegator(words[did + 1].Word) && words[did - 1].Word is not ("what" or "how" or "why" or "where" or "when" or "who" or "as" or "than" or "nor" or "so")
                && words[did + 1].Word is not ("it" or "so" or "he" or "she" or "they" or "we" or "you" or "i" or "the" or "this" or "that" or "what" or "nothing" or "everything"))
            || (words is [{ Word: "we" or "i" }, var verb, ..] && verb.Word is "accept" or "acknowledge" or "admit" or "concede");
    }

    // "The council scoffed at the report".
    private bool IsSpurned(Statement statement, List<(TextSpan Span, string Word)> words) => CueIs(statement, "spurn") && !words.Any(word => Concepts.IsNegator(word.Word));

    private bool CueIs(Statement statement, string @class) =>
        statement.Cue.Any(part => part.TextIn(_article.Record.Text).Split(' ').Any(word => Concepts.Is(@class, word.ToLowerInvariant())));

    // Said as an answer: the words before it in its sentence, and those that say that it is said.
    private bool AnswersIn(Statement statement, int start)
    {
        const int Reach = 80;
        var text = _article.Record.Text;
        var before = text[Math.Max(0, start - Reach)..start];
        var end = before.LastIndexOfAny(['.', '!', '?', '\n']);
        return WordsOf([new TextSpan(start - before.Length + end + 1, start), .. statement.Cue]).Any(word => Concepts.Is("answer", word.Word) || Concepts.Is("denial", word.Word));
    }

    // Two or three sentences back, within the same block or the one before.
    private HashSet<string> ContextOf(int before)
    {
        const int Reach = 400;
        var context = new HashSet<string>(StringComparer.Ordinal);
        var from = Math.Max(0, before - Reach);
        foreach (var (span, word) in WordsOf([new TextSpan(from, before)]))
        {
            if (NameAt(span) is { } mention)
            {
                context.Add(FeatureOf(mention).Feature);
            }
            else
            {
                var stem = ContentWords.Stem(word);
                if (Concepts.ConceptOf(word, stem) is { } concept)
                {
                    context.Add("=" + concept);
                }
                else if (stem.Length > 2 && ContentWords.WeightOf(stem) >= LeastRarity)
                {
                    context.Add(stem);
                }
            }
        }

        return context;
    }

    private PropositionEvent[] EventsIn(List<TextSpan> spans) =>
    [
        .. _article.Record.Events.Where(happening => spans.Exists(span => span.Contains(happening.Trigger)))
            .Select(happening => new PropositionEvent(happening.Type, PartOf(happening.Actor), PartOf(happening.Recipient), happening.Modality == Modality.Denied, happening.Modality is Modality.Actual or Modality.Alleged)),
    ];

    private string? PartOf(Participant? participant) => participant is not { } part ? null
        : _actors.Find(_article.Key, part.Entity, part.Span) is { } actor ? actor.Party ?? actor.Id : ActorParties.OwnParty(part.Code, part.Country);

    private static bool IsParticiple(string word) => word.Length > 3 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal)
        || word is "shot" or "hit" or "struck" or "made" or "found" or "sent" or "told" or "held" or "kept" or "sunk" or "put" or "given" or "paid" or "bought" or "sold" or "torn" or "laid" or "shut" or "met" or "set" or "lost");

    // Whom an accusation names does what it says; so does the actor of an event told in it.
    private string? AgentOf(Statement statement)
    {
        if (statement.Act == SpeechAct.Accuse && statement.Addressee is { } accused)
        {
            var entity = accused.Entity ?? _mentions.Where(mention => mention.Span.Overlaps(accused.Span)).Select(mention => mention.Entity.Id).FirstOrDefault();
            return PartyOf(entity, accused.Span) ?? ActorParties.OwnParty(accused.Code, accused.Country);
        }

        return null;
    }

    private string? PartyOf(string? entity, TextSpan at) => _actors.Find(_article.Key, entity, at)?.Party;

    // "on Moscow's order", "orders from Moscow": a capital that orders is its government.
    private string? OrderedBy(TextSpan name, List<(TextSpan Span, string Word)> words, int at, int next)
    {
        if (_actors.Countries.CapitalOf(NameKey.Of(PossessiveLess(name))) is not { } country)
        {
            return null;
        }

        var isOrder = (next < words.Count && Concepts.ConceptOf(words[next].Word) == "order")
            || (at > 1 && words[at - 1].Word is "from" or "of" && Concepts.ConceptOf(words[at - 2].Word) == "order");
        return isOrder ? country + "GOV" : null;
    }

    private string PossessiveLess(TextSpan name)
    {
        var text = name.TextIn(_article.Record.Text);
        return Possessive.OwnerIn(text) ?? text;
    }

    private (string Feature, double Weight, string? Side) FeatureOf((TextSpan Span, Entity Entity, MentionForm Form) mention)
    {
        var actor = _actors.Find(_article.Key, mention.Entity.Id, mention.Span);
        var weight = mention.Form == MentionForm.Pronoun ? PronounWeight : NameWeight;
        if (actor is null)
        {
            return ("@" + NameKey.Of(mention.Entity.Name), weight, null);
        }

        // A state's name and its government, army or minister act as one; a place or a person is itself as well.
        var isState = actor.Country is not null && string.Equals(actor.Party, actor.Country + "GOV", StringComparison.Ordinal) && actor.Type != EntityType.Person;
        var acts = actor.Type != EntityType.GeopoliticalEntity && actor.Type is not (EntityType.Facility or EntityType.Location) || isState;
        return ("@" + (isState ? actor.Party : actor.Id), weight, acts ? actor.Party : null);
    }

    private (TextSpan Span, Entity Entity, MentionForm Form)? NameAt(TextSpan word)
    {
        const int MostNested = 4;
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start <= word.Start ? (middle + 1, high) : (low, middle);
        }

        // Mentions that hold others begin before them; the outermost one is the name.
        (TextSpan Span, Entity Entity, MentionForm Form)? found = null;
        for (var i = low - 1; i >= 0 && i >= low - MostNested; i--)
        {
            var mention = _mentions[i];
            if (mention.Span.Contains(word) || (mention.Span.Start == word.Start && mention.Span.Overlaps(word)))
            {
                found = mention;
            }
        }

        return found;
    }

    // Sentences of the content without what a statement inside says, and "said that … and that …" as two.
    private IEnumerable<List<TextSpan>> Sentences(Statement statement, TextSpan[] inner)
    {
        var text = _article.Record.Text;
        var current = new List<TextSpan>();
        foreach (var part in statement.Content)
        {
            // “We fired none,” he said. “Let them show us.”: the full stop between them ends the sentence.
            if (current.Count > 0 && current[^1].End <= part.Start && text.AsSpan(current[^1].End, part.Start - current[^1].End).TrimEnd() is [.., '.'])
            {
                yield return current;
                current = [];
            }

            var start = part.Start;
            for (var i = part.Start; i < part.End; i++)
            {
                var hole = inner.FirstOrDefault(other => other.Contains(i) && part.Contains(other) && other.Length < part.Length);
                var stop = (text[i] is '.' or '!' or '?' or ';' && i + 2 < part.End && char.IsWhiteSpace(text[i + 1]) && (char.IsUpper(text[i + 2]) || text[i] == ';') && !IsInitial(text, i))
                    || (statement.Form == StatementForm.Indirect && i + 20 < part.End && i - start > 12 && (text.AsSpan(i).StartsWith(" and that ", StringComparison.Ordinal) || text.AsSpan(i).StartsWith(", and ", StringComparison.Ordinal)
                        || text.AsSpan(i).StartsWith(", but ", StringComparison.Ordinal)));
                if (hole.Length == 0 && !stop)
                {
                    continue;
                }

                var end = hole.Length > 0 ? hole.Start : i + (text[i] == ' ' ? 0 : 1);
                AddPart(current, new TextSpan(start, end), text);
                if (hole.Length == 0 && current.Count > 0)
                {
                    yield return current;
                    current = [];
                }

                i = hole.Length > 0 ? hole.End - 1 : i;
                start = hole.Length > 0 ? hole.End : i + 1;
            }

            AddPart(current, new TextSpan(Math.Min(start, part.End), part.End), text);
        }

        if (current.Count > 0)
        {
            yield return current;
        }
    }

    private static bool IsInitial(string text, int dot) => dot > 0 && char.IsUpper(text[dot - 1]) && (dot < 2 || !char.IsLetter(text[dot - 2]));

    private static void AddPart(List<TextSpan> parts, TextSpan span, string text)
    {
        if (span.TrimmedIn(text) is { IsEmpty: false } part)
        {
            parts.Add(part);
        }
    }

    private List<(TextSpan Span, string Word)> WordsOf(List<TextSpan> spans)
    {
        var text = _article.Record.Text;
        var words = new List<(TextSpan, string)>();
        foreach (var part in spans)
        {
            for (var i = part.Start; i < part.End && words.Count < MostWords;)
            {
                if (!char.IsLetterOrDigit(text[i]))
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < part.End && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' or '.' or ',' or '-' && i + 1 < part.End && char.IsLetterOrDigit(text[i + 1])
                    && (text[i] is not (',' or '.') || char.IsDigit(text[i + 1])))))
                {
                    i++;
                }

                words.Add((new TextSpan(start, i), text[start..i].ToLowerInvariant()));
            }
        }

        return words;
    }

    // "Declined to say", "refused to comment", "would not tell who": who keeps a thing to himself says nothing of it.
    private static bool IsNotTold(List<(TextSpan Span, string Word)> words) =>
        words[0].Word is "whether" or "what" or "how" or "why" or "who" or "when" or "where" or "which"
        || (words.Count > 1 && words[0].Word == "to" && words[1].Word is "say" or "tell" or "comment" or "confirm" or "disclose" or "discuss" or "answer" or "speak" or "elaborate" or "specify" or "reveal");

    // "dismissed it as a travesty": what it is called is no part of what is denied.
    private static bool IsCalled(List<(TextSpan Span, string Word)> words) =>
        words.Count > 2 && words[0].Word is "it" or "this" or "that" or "them" or "these" or "those" && words[1].Word == "as";

    // "dismissed the study as premature": what is called something is what was found and said.
    private bool IsBelittled(Statement statement, List<(TextSpan Span, string Word)> words) =>
        words.Exists(word => word.Word == "as") && statement.Cue.Any(part => part.TextIn(_article.Record.Text).Contains("dismiss", StringComparison.OrdinalIgnoreCase));

    // "has not confirmed that", "declined to confirm that", "could neither confirm nor deny that": it takes no stand.
    private bool IsUnconfirmed(Statement statement, int start)
    {
        const int Reach = 40;
        if (statement.Cue.IsEmpty || start - statement.Cue[0].End is < 0 or > Reach)
        {
            return false;
        }

        // Few words before a cue end in "or": the others are not read.
        var before = new TextSpan(Math.Max(0, statement.Cue[0].Start - Reach), statement.Cue[0].Start);
        return (statement.Act == SpeechAct.Refuse && WordsOf([new TextSpan(statement.Cue[0].Start, start)]).Any(word => Concepts.Is("confirmation", word.Word)))
            || (_article.Record.Text.AsSpan(before.Start, before.Length).Contains("or", StringComparison.OrdinalIgnoreCase)
                && WordsOf([before]) is [.., var confirming, { Word: "nor" or "or" }] && Concepts.Is("confirmation", confirming.Word));
    }
}
