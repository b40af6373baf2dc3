using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>
/// Finds the clauses of a sentence from its chunks: which phrase is subject, which object, what stands behind prepositions.
/// Scans reach at most <see cref="Reach"/> chunks, so that a sentence of any length costs linear time.
/// </summary>
internal sealed class ClauseFinder
{
    private const int Reach = 60;
    private const int MostJoined = 12;

    private readonly ImmutableArray<Token> _tokens;
    private readonly List<Chunk> _chunks;
    private readonly Clause?[] _clauses;
    private readonly Phrase?[] _phrases;
    private readonly EventLexicon _lexicon;
    private readonly Dictionary<Phrase, int> _objectOf = [];

    private ClauseFinder(ImmutableArray<Token> tokens, List<Chunk> chunks, EventLexicon lexicon)
    {
        _tokens = tokens;
        _chunks = chunks;
        _lexicon = lexicon;
        _clauses = new Clause?[chunks.Count];
        _phrases = new Phrase?[chunks.Count];
    }

    /// <summary>The clauses and phrases of one sentence.</summary>
    public static SentenceClauses Find(ImmutableArray<Token> tokens, List<Chunk> chunks, EventLexicon lexicon)
    {
        var finder = new ClauseFinder(tokens, chunks, lexicon);
        finder.Build();
        finder.MendParticiples();
        finder.MendPrepositions();
        finder.Join();
        finder.Attach();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (finder._clauses[i] is not null)
            {
                finder.FindObject(i);
            }
        }

        for (var i = 0; i < chunks.Count; i++)
        {
            if (finder._clauses[i] is not null)
            {
                finder.FindSubject(i);
            }
        }

        finder.TakeSubjectsFromRight();
        finder.TellRoles();
        return new SentenceClauses([.. finder._clauses.OfType<Clause>()], [.. finder._phrases.OfType<Phrase>()]);
    }

    private void Build()
    {
        for (var i = 0; i < _chunks.Count; i++)
        {
            var chunk = _chunks[i];
            if (chunk.Kind == ChunkKind.Noun)
            {
                _phrases[i] = new Phrase { First = chunk.First, End = chunk.End, Head = chunk.Head, Preposition = PrepositionBefore(i) };
            }
            else if (chunk.Kind == ChunkKind.Verb)
            {
                _clauses[i] = VerbGroups.Read(_tokens, chunk);
            }
        }
    }

    /// <summary>
    /// Taggers confuse past tense and participle. A "participle" that is the only verb its subject can have is in the past tense;
    /// a past tense between commas before another verb ("Bor, linked to the raid, was deported") is a participle.
    /// </summary>
    private void MendParticiples()
    {
        for (var i = 1; i < _chunks.Count; i++)
        {
            if (_clauses[i] is not { } clause || clause.First != clause.Head)
            {
                continue;
            }

            var direct = PreviousMeaningful(i);
            if (direct < 0)
            {
                continue;
            }

            if (clause.Form == VerbForm.Participle && _chunks[direct].Kind == ChunkKind.Noun && _phrases[direct]!.Preposition is null
                && !FiniteNear(i, -1) && !FiniteNear(i, 1) && !ByFollows(i))
            {
                clause.Form = VerbForm.Finite;
                clause.Passive = false;
            }
            else if (clause.Form == VerbForm.Finite && _chunks[direct].Kind == ChunkKind.Comma && direct > 0
                && _chunks[direct - 1].Kind == ChunkKind.Noun && CommaThenVerb(i))
            {
                clause.Form = VerbForm.Participle;
                clause.Passive = true;
            }
        }
    }

    /// <summary>"after Arlen attacked": a word that is tagged as a preposition but opens a clause.</summary>
    private void MendPrepositions()
    {
        for (var i = 0; i + 2 < _chunks.Count; i++)
        {
            if (_chunks[i].Kind == ChunkKind.Preposition && _phrases[i + 1] is { } phrase
                && _tokens[_chunks[i].Head].Norm is "after" or "before" or "since" or "until" or "as" or "than" or "though" or "because" or "that"
                && VerbFollows(i + 1))
            {
                _chunks[i] = _chunks[i] with { Kind = ChunkKind.Subordinator };
                phrase.Preposition = null;
            }
        }
    }

    private bool FiniteNear(int i, int step)
    {
        for (var j = i + step; j >= 0 && j < _chunks.Count && Math.Abs(j - i) <= Reach; j += step)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative:
                    return false;
                case ChunkKind.Verb when _clauses[j]!.Form == VerbForm.Finite:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private bool ByFollows(int i) =>
        i + 1 < _chunks.Count && _chunks[i + 1].Kind == ChunkKind.Preposition && _tokens[_chunks[i + 1].Head].Norm == "by";

    /// <summary>", was deported": the next verb of the clause stands behind a comma, without a subject of its own.</summary>
    private bool CommaThenVerb(int i)
    {
        for (var j = i + 1; j < _chunks.Count && j <= i + 20; j++)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conjunction:
                    return false;
                case ChunkKind.Verb when _clauses[j]!.Form == VerbForm.Finite:
                    return _chunks[PreviousMeaningful(j)].Kind == ChunkKind.Comma;
                default:
                    break;
            }
        }

        return false;
    }

    private string? PrepositionBefore(int i)
    {
        var before = i - 1;
        while (before >= 0 && _chunks[before].Kind == ChunkKind.Other && i - before < 4)
        {
            before--;
        }

        if (before >= 1 && _chunks[before].Kind == ChunkKind.Bracket && _phrases[before - 1] is { Preposition: { } outer })
        {
            // "of the Group of Seven (G7) countries"
            return outer;
        }

        if (before < 0 || _chunks[before].Kind != ChunkKind.Preposition)
        {
            return null;
        }

        var word = _tokens[_chunks[before].Head].Norm;
        if (word == "of" && before >= 2 && _chunks[before - 1].Kind == ChunkKind.Noun && _tokens[_chunks[before - 1].Head].Norm == "front")
        {
            return "in front of";
        }

        return word;
    }

    /// <summary>Joins phrases: "Arlen, Bergia and Corland"; "attacks on hospitals and schools".</summary>
    private void Join()
    {
        for (var i = 2; i < _chunks.Count; i++)
        {
            if (_phrases[i] is null || _chunks[i - 1].Kind != ChunkKind.Conjunction || _tokens[_chunks[i - 1].Head].Norm == "but")
            {
                continue;
            }

            var left = LeftOfConjunction(i - 2, i);
            if (left < 0 || OpensClause(i, left))
            {
                continue;
            }

            var joined = _phrases[left]!.Joined ?? [_phrases[left]!];
            var first = left;
            while (first >= 2 && _chunks[first - 1].Kind == ChunkKind.Comma && _phrases[first - 2] is not null && joined.Count < MostJoined
                && _phrases[left]!.Joined is null)
            {
                first -= 2;
                joined.Insert(0, _phrases[first]!);
            }

            if (joined.Count < MostJoined)
            {
                joined.Add(_phrases[i]!);
            }

            foreach (var phrase in joined)
            {
                phrase.Joined = joined;
                phrase.Preposition = joined[0].Preposition;
            }
        }
    }

    private int LeftOfConjunction(int i, int right)
    {
        while (i >= 0 && _chunks[i].Kind is ChunkKind.Comma or ChunkKind.Bracket or ChunkKind.Other)
        {
            i--;
        }

        if (i < 0 || _phrases[i] is null)
        {
            return -1;
        }

        // "peacekeepers in Arlen and government troops": people join people, not the place they are in.
        return i >= 2 && IsPeople(right) && _tokens[_phrases[i]!.Head].Upos == Upos.Propn && _phrases[i]!.Preposition is not null ? Host(i) : i;
    }

    private int Host(int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 8; j--)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Noun when IsPeople(j):
                    return j;
                case ChunkKind.Noun or ChunkKind.Preposition or ChunkKind.Other or ChunkKind.Bracket:
                    break;
                default:
                    return i;
            }
        }

        return i;
    }

    private bool IsPeople(int i) =>
        _phrases[i] is { } phrase && _tokens[phrase.Head] is { Upos: Upos.Noun } head
        && (_lexicon.Is("human", head.Lemma) || _lexicon.Is("armed", head.Lemma));

    /// <summary>"Arlen shelled Bor and Bergia attacked Cor": the phrase after "and" opens a clause of its own.</summary>
    private bool OpensClause(int i, int left)
    {
        if (!VerbFollows(i))
        {
            return false;
        }

        for (var j = left - 1; j >= Math.Max(0, left - Reach); j--)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Verb:
                    return _clauses[j]!.Form is VerbForm.Finite;
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    private bool VerbFollows(int i)
    {
        for (var j = i + 1; j < _chunks.Count && j <= i + 6; j++)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Verb:
                    return _clauses[j]!.Form == VerbForm.Finite;
                case ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket:
                    break;
                case ChunkKind.Preposition when j + 1 < _chunks.Count && _chunks[j + 1].Kind is ChunkKind.Noun or ChunkKind.Time:
                    j++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Gives each phrase the prepositional phrases that follow it without a break, and the participle behind it.</summary>
    private void Attach()
    {
        for (var i = _chunks.Count - 1; i >= 0; i--)
        {
            if (_phrases[i] is not { } phrase)
            {
                continue;
            }

            var open = true;
            for (var j = i + 1; open && j < _chunks.Count && j <= i + Reach && phrase.Attachments.Count < MostJoined; j++)
            {
                switch (_chunks[j].Kind)
                {
                    case ChunkKind.Time or ChunkKind.Bracket or ChunkKind.Other or ChunkKind.Preposition:
                        break;
                    case ChunkKind.Noun when _phrases[j]!.Preposition is { } preposition:
                        if (_phrases[j]!.Joined is not { } joined || ReferenceEquals(joined[0], _phrases[j]))
                        {
                            if (phrase.Joined is not { } own || !own.Contains(_phrases[j]!))
                            {
                                phrase.Attachments.Add(new Attachment(preposition, _phrases[j]!));
                            }
                        }

                        break;
                    case ChunkKind.Noun when SharesGroup(j, i):
                        break;
                    case ChunkKind.Conjunction or ChunkKind.Comma when NextIsJoined(j):
                        break;
                    case ChunkKind.Verb when _clauses[j]!.Form is VerbForm.Participle or VerbForm.Gerund && _chunks[j - 1].Kind != ChunkKind.Preposition:
                        phrase.Participle ??= _clauses[j];
                        open = false;
                        break;
                    default:
                        open = false;
                        break;
                }
            }
        }
    }

    private bool SharesGroup(int j, int i) =>
        _phrases[j]!.Joined is { } joined && (ReferenceEquals(joined, _phrases[i]!.Joined) || !ReferenceEquals(joined[0], _phrases[j]));

    private bool NextIsJoined(int j)
    {
        for (var next = j + 1; next < _chunks.Count && next <= j + 2; next++)
        {
            if (_phrases[next] is { } phrase)
            {
                return phrase.Joined is { } joined && !ReferenceEquals(joined[0], phrase);
            }

            if (_chunks[next].Kind is not (ChunkKind.Conjunction or ChunkKind.Comma))
            {
                return false;
            }
        }

        return false;
    }

    private void FindObject(int i)
    {
        var clause = _clauses[i]!;
        var prepositionOpen = false;
        var afterComma = false;
        for (var j = i + 1; j < _chunks.Count && j <= i + Reach && clause.Attachments.Count < MostJoined; j++)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket:
                    break;
                case ChunkKind.Preposition:
                    prepositionOpen = true;
                    afterComma = false;
                    break;
                case ChunkKind.Noun:
                    var phrase = _phrases[j]!;
                    if (phrase.Joined is { } joined && !ReferenceEquals(joined[0], phrase))
                    {
                        afterComma = false;
                        break;
                    }

                    if (prepositionOpen && phrase.Preposition is { } preposition)
                    {
                        clause.Attachments.Add(new Attachment(preposition, phrase));
                        prepositionOpen = false;
                    }
                    else if (afterComma || !TakeObject(clause, j))
                    {
                        return;
                    }
                    else
                    {
                        _objectOf.TryAdd(phrase, i);
                    }

                    break;
                case ChunkKind.Comma when !afterComma && MayGoOnAfterComma(j):
                    afterComma = true;
                    break;
                case ChunkKind.Conjunction when NextIsJoined(j):
                    break;
                case ChunkKind.Verb when clause.Object is not null && _clauses[j]!.Form == VerbForm.Participle && clause.Form == VerbForm.Finite:
                    break;
                default:
                    return;
            }
        }
    }

    private bool TakeObject(Clause clause, int j)
    {
        var phrase = _phrases[j]!;

        // "said Arlen attacked": the next verb's subject is no object.
        if (VerbFollows(j) && (clause.Object is not null || _lexicon.Is("clausal", _tokens[clause.Head].Lemma)))
        {
            return false;
        }

        if (clause.Object is null)
        {
            clause.Object = phrase;
            return true;
        }

        if (clause.IndirectObject is null && clause.Attachments.Count == 0 && _chunks[j - 1].Kind == ChunkKind.Noun)
        {
            clause.IndirectObject = clause.Object;
            clause.Object = phrase;
            return true;
        }

        return false;
    }

    private bool MayGoOnAfterComma(int j) =>
        j + 1 < _chunks.Count && (_chunks[j + 1].Kind is ChunkKind.Preposition && j + 2 < _chunks.Count && _chunks[j + 2].Kind == ChunkKind.Noun
            || NextIsJoined(j));

    private void FindSubject(int i)
    {
        var clause = _clauses[i]!;
        var direct = PreviousMeaningful(i);
        if (direct >= 0)
        {
            clause.Opener = _chunks[direct].Kind is ChunkKind.Subordinator or ChunkKind.Preposition ? _tokens[_chunks[direct].Head].Norm : null;
        }

        if (clause.Form == VerbForm.Infinitive)
        {
            clause.Opener = "to";
        }

        if (clause.Form is VerbForm.Finite)
        {
            SubjectToLeft(i);
            return;
        }

        NonFiniteSubject(i, direct);
    }

    private int PreviousMeaningful(int i)
    {
        var j = i - 1;
        while (j >= 0 && (_chunks[j].Kind is ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket
            || _chunks[j].Kind == ChunkKind.Preposition && _chunks[j + 1].Kind == ChunkKind.Time))
        {
            j--;
        }

        return j;
    }

    /// <summary>The subject of a finite verb: the nearest free phrase on the left, over appositions and relative clauses.</summary>
    private void SubjectToLeft(int i)
    {
        var clause = _clauses[i]!;
        var commas = 0;
        var joinedVerb = false;
        for (var j = i - 1; j >= 0 && j >= i - Reach; j--)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Comma:
                    commas++;
                    break;
                case ChunkKind.Conjunction when j == PreviousMeaningful(i):
                    joinedVerb = true;
                    break;
                case ChunkKind.Relative:
                    clause.Subject = Antecedent(j);
                    clause.Opener = "who";
                    return;
                case ChunkKind.Subordinator:
                    clause.Opener ??= _tokens[_chunks[j].Head].Norm;
                    return;
                case ChunkKind.Stop:
                    return;
                case ChunkKind.Noun when _phrases[j]!.Preposition is not null || joinedVerb:
                    break;
                case ChunkKind.Noun when _phrases[j]!.Joined is { } joined && !ReferenceEquals(joined[0], _phrases[j]):
                    break;
                case ChunkKind.Noun when _objectOf.TryGetValue(_phrases[j]!, out var verb) && IsInner(verb, out var resume):
                    j = resume;
                    break;
                case ChunkKind.Noun:
                    clause.Subject = OverApposition(j, commas);
                    clause.Opener = OpenerBefore(j);
                    TakeAntecedentAsObject(clause, j);
                    NoteComplement(clause, j);
                    return;
                case ChunkKind.Verb when joinedVerb && _clauses[j]!.Form is VerbForm.Finite:
                    ShareSubject(clause, _clauses[j]!);
                    return;
                case ChunkKind.Verb:
                    var relative = RelativeBefore(j);
                    if (relative >= 0)
                    {
                        j = relative;
                        break;
                    }

                    if (_clauses[j]!.Form is VerbForm.Participle or VerbForm.Gerund or VerbForm.Infinitive)
                    {
                        break;
                    }

                    return;
                default:
                    break;
            }
        }
    }

    /// <summary>"the town that Arlen captured", "the town they captured": what the relative clause follows is its object.</summary>
    private void TakeAntecedentAsObject(Clause clause, int subject)
    {
        if (clause.Object is not null || clause.Passive || subject == 0)
        {
            return;
        }

        var before = _chunks[subject - 1];
        if (before.Kind == ChunkKind.Relative)
        {
            clause.Object = Antecedent(subject - 1);
        }
        else if (before.Kind == ChunkKind.Noun)
        {
            clause.Object = _phrases[subject - 1];
        }
    }

    /// <summary>"demanded that Arlen withdraw": the verb before "that" knows the clause that follows.</summary>
    private void NoteComplement(Clause clause, int subject)
    {
        var opener = PreviousMeaningful(subject);
        var verb = opener > 0 && _chunks[opener].Kind == ChunkKind.Subordinator && clause.Opener == "that" ? PreviousMeaningful(opener) : opener;
        if (verb >= 0 && _clauses[verb] is { } governor)
        {
            governor.Complement ??= clause;
        }
        else if (verb >= 1 && _phrases[verb] is { } noun && clause.Opener == "that")
        {
            noun.Complement = clause;
        }
    }

    /// <summary>Whether a verb stands in a relative clause or is a participle: its object is nobody's subject further right.</summary>
    private bool IsInner(int verb, out int resume)
    {
        resume = RelativeBefore(verb);
        if (resume >= 0)
        {
            return true;
        }

        resume = verb;
        return _clauses[verb]!.Form is not VerbForm.Finite;
    }

    private static void ShareSubject(Clause clause, Clause other)
    {
        clause.Subject = other.Subject;
        clause.Governor = other.Governor;
        clause.GoverningWord = other.GoverningWord;
        clause.Opener = other.Opener;
    }

    /// <summary>"if Arlen attacks": the subordinator in front of a subject.</summary>
    private string? OpenerBefore(int subject)
    {
        var j = PreviousMeaningful(subject);
        return j >= 0 && _chunks[j].Kind == ChunkKind.Subordinator ? _tokens[_chunks[j].Head].Norm : null;
    }

    /// <summary>"Ana Bor, the envoy of Arlen, accused": the name before the comma is the subject.</summary>
    private Phrase OverApposition(int j, int commas)
    {
        var phrase = _phrases[j]!;
        var before = j - 1;
        if (commas > 0 && before >= 1 && _chunks[before].Kind == ChunkKind.Comma && _phrases[before - 1] is { } name)
        {
            var head = name.Preposition is null ? name : null;
            for (var k = before - 2; head is null && k >= Math.Max(0, before - 8); k--)
            {
                if (_chunks[k].Kind == ChunkKind.Noun && _phrases[k]!.Preposition is null)
                {
                    head = _phrases[k];
                }
                else if (_chunks[k].Kind is not (ChunkKind.Preposition or ChunkKind.Noun))
                {
                    return phrase;
                }
            }

            if (head is not null && head.Joined is null)
            {
                head.Apposition = phrase;
                return head;
            }
        }

        return phrase;
    }

    private Phrase? Antecedent(int relative)
    {
        for (var j = relative - 1; j >= 0 && j >= relative - 4; j--)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Noun:
                    return _phrases[j]!.Joined is { } joined ? joined[0] : _phrases[j];
                case ChunkKind.Comma or ChunkKind.Other or ChunkKind.Bracket or ChunkKind.Time or ChunkKind.Preposition:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private int RelativeBefore(int verb)
    {
        for (var j = verb - 1; j >= 0 && j >= verb - 6; j--)
        {
            switch (_chunks[j].Kind)
            {
                case ChunkKind.Relative:
                    return j;
                case ChunkKind.Other or ChunkKind.Time or ChunkKind.Noun or ChunkKind.Bracket:
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private void NonFiniteSubject(int i, int direct)
    {
        var clause = _clauses[i]!;
        var matrix = -1;
        var free = -1;
        for (var j = i - 1; j >= 0 && j >= i - Reach; j--)
        {
            if (_chunks[j].Kind == ChunkKind.Verb)
            {
                matrix = j;
                break;
            }

            if (_chunks[j].Kind is ChunkKind.Stop)
            {
                break;
            }

            if (free < 0 && _chunks[j].Kind == ChunkKind.Noun)
            {
                free = j;
            }
        }

        // "militants firing rockets", "sanctions imposed on Arlen"
        var behindNoun = direct >= 0 && _chunks[direct].Kind == ChunkKind.Noun;
        if (clause.Form != VerbForm.Infinitive && behindNoun)
        {
            clause.Subject = _phrases[direct]!.Joined is { } joined ? joined[0] : _phrases[direct];
            clause.GoverningWord = -1;
            return;
        }

        var afterComma = direct >= 0 && _chunks[direct].Kind == ChunkKind.Comma;
        if (clause.Form == VerbForm.Participle && afterComma && free >= 0 && free == direct - 1 && (matrix < 0 || _phrases[free]!.Preposition is null))
        {
            clause.Subject = _phrases[free];
            return;
        }

        if (matrix < 0)
        {
            clause.Subject = clause.Form == VerbForm.Infinitive && free >= 0 ? _phrases[free] : null;
            clause.GoverningWord = direct >= 0 && _chunks[direct].Kind == ChunkKind.Noun ? _chunks[direct].Head : -1;
            return;
        }

        var governor = _clauses[matrix]!;
        if (direct >= 0 && _chunks[direct].Kind == ChunkKind.Conjunction && governor.Form == clause.Form)
        {
            ShareSubject(clause, governor);
            clause.Opener = governor.Opener;
            return;
        }

        clause.Governor = governor;
        clause.GoverningWord = GoverningWord(direct, matrix);
        var control = clause.GoverningWord >= 0 ? null : _lexicon.ComplementOf(_tokens[governor.Head].Lemma);
        if (afterComma)
        {
            clause.Opener = null;
            clause.Governor = null;
        }

        clause.Subject = !afterComma && control is { ObjectActs: true } && governor.Undergoer is { } undergoer ? undergoer : governor.Subject;
        if (!afterComma && control is { ObjectActs: true } && governor.Undergoer is null && governor.Attachments.Count > 0)
        {
            clause.Subject = governor.Attachments[0].Phrase;
        }
    }

    /// <summary>The noun or adjective right before the clause, when it is one that takes complements.</summary>
    private int GoverningWord(int direct, int matrix)
    {
        if (direct < 0 || direct == matrix)
        {
            return -1;
        }

        var chunk = _chunks[direct];
        if (chunk.Kind is ChunkKind.Preposition or ChunkKind.Subordinator && direct - 1 > matrix)
        {
            chunk = _chunks[direct - 1];
        }

        return chunk.Kind is ChunkKind.Noun && _lexicon.ComplementOf(_tokens[chunk.Head].Lemma) is not null ? chunk.Head : -1;
    }

    /// <summary>"Expressing anger, Bor said": a participle before its sentence takes the subject of the verb that follows.</summary>
    private void TakeSubjectsFromRight()
    {
        for (var i = 0; i < _chunks.Count; i++)
        {
            if (_clauses[i] is not { Subject: null, Form: VerbForm.Gerund or VerbForm.Participle } clause)
            {
                continue;
            }

            for (var j = i + 1; j < _chunks.Count && j <= i + Reach; j++)
            {
                if (_clauses[j] is { Form: VerbForm.Finite } main)
                {
                    clause.Subject = main.Subject;
                    break;
                }
            }
        }
    }

    private void TellRoles()
    {
        foreach (var clause in _clauses.OfType<Clause>())
        {
            if (clause.Form != VerbForm.Participle)
            {
                Tell(clause.Subject, clause, PhraseRole.Subject);
            }

            Tell(clause.Object, clause, PhraseRole.Object);
            foreach (var attachment in clause.Attachments)
            {
                Tell(attachment.Phrase, clause, PhraseRole.Prepositional);
            }
        }
    }

    private static void Tell(Phrase? phrase, Clause clause, PhraseRole role)
    {
        foreach (var member in phrase?.Members ?? [])
        {
            // The clause where a phrase is object or prepositional tells more than one that borrows it as subject.
            if (member.Clause is null || member.Role == PhraseRole.Subject && role != PhraseRole.Subject)
            {
                member.Clause = clause;
                member.Role = role;
            }
        }
    }
}
