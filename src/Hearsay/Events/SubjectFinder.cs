namespace Hearsay.Events;

/// <summary>Finds the subjects of verbs: on the left of finite ones, by control for infinitives and participles.</summary>
internal sealed class SubjectFinder
{
    private readonly SentenceParts _parts;

    public SubjectFinder(SentenceParts parts) => _parts = parts;

    public void FindSubject(int i)
    {
        var clause = _parts.Clauses[i]!;
        var direct = _parts.PreviousMeaningful(i);
        if (direct >= 0)
        {
            clause.Opener = _parts.Chunks[direct].Kind is ChunkKind.Subordinator or ChunkKind.Preposition ? _parts.Tokens[_parts.Chunks[direct].Head].Norm : null;
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

    /// <summary>The subject of a finite verb: the nearest free phrase on the left, over appositions and relative clauses.</summary>
    private void SubjectToLeft(int i)
    {
        var clause = _parts.Clauses[i]!;
        var commas = 0;
        var joinedVerb = false;
        for (var j = i - 1; j >= 0 && j >= i - SentenceParts.Reach; j--)
        {
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Comma:
                    commas++;
                    break;
                case ChunkKind.Conjunction when j == _parts.PreviousMeaningful(i):
                    joinedVerb = true;
                    break;
                case ChunkKind.Relative:
                    clause.Subject = Antecedent(j);
                    clause.Opener = "who";
                    return;
                case ChunkKind.Subordinator:
                    clause.Opener ??= _parts.Tokens[_parts.Chunks[j].Head].Norm;
                    return;
                case ChunkKind.Stop:
                    return;
                case ChunkKind.Noun when _parts.Phrases[j]!.Preposition is not null || joinedVerb:
                    break;
                case ChunkKind.Noun when _parts.Phrases[j]!.Joined is { } joined && !ReferenceEquals(joined[0], _parts.Phrases[j]):
                    break;
                case ChunkKind.Noun when _parts.ObjectOf.TryGetValue(_parts.Phrases[j]!, out var verb) && IsInner(verb, out var resume):
                    j = resume;
                    break;
                case ChunkKind.Noun:
                    clause.Subject = OverApposition(j, commas);
                    clause.Opener = OpenerBefore(j);
                    TakeAntecedentAsObject(clause, j);
                    NoteComplement(clause, j);
                    return;
                case ChunkKind.Verb when joinedVerb && _parts.Clauses[j]!.Form is VerbForm.Finite:
                    ShareSubject(clause, _parts.Clauses[j]!);
                    return;
                case ChunkKind.Verb:
                    var relative = RelativeBefore(j);
                    if (relative >= 0)
                    {
                        j = relative;
                        break;
                    }

                    if (_parts.Clauses[j]!.Form is VerbForm.Participle or VerbForm.Gerund or VerbForm.Infinitive)
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

        var before = _parts.Chunks[subject - 1];
        if (before.Kind == ChunkKind.Relative)
        {
            clause.Object = Antecedent(subject - 1);
        }
        else if (before.Kind == ChunkKind.Noun)
        {
            clause.Object = _parts.Phrases[subject - 1];
        }
    }

    /// <summary>"demanded that Arlen withdraw": the verb before "that" knows the clause that follows.</summary>
    private void NoteComplement(Clause clause, int subject)
    {
        var opener = _parts.PreviousMeaningful(subject);
        var verb = opener > 0 && _parts.Chunks[opener].Kind == ChunkKind.Subordinator && clause.Opener == "that" ? _parts.PreviousMeaningful(opener) : opener;
        if (verb >= 0 && _parts.Clauses[verb] is { } governor)
        {
            governor.Complement ??= clause;
        }
        else if (verb >= 1 && _parts.Phrases[verb] is { } noun && clause.Opener == "that")
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
        return _parts.Clauses[verb]!.Form is not VerbForm.Finite;
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
        var j = _parts.PreviousMeaningful(subject);
        return j >= 0 && _parts.Chunks[j].Kind == ChunkKind.Subordinator ? _parts.Tokens[_parts.Chunks[j].Head].Norm : null;
    }

    /// <summary>"Ana Bor, the envoy of Arlen, accused": the name before the comma is the subject.</summary>
    private Phrase OverApposition(int j, int commas)
    {
        var phrase = _parts.Phrases[j]!;
        var before = j - 1;
        if (commas > 0 && before >= 1 && _parts.Chunks[before].Kind == ChunkKind.Comma && _parts.Phrases[before - 1] is { } name)
        {
            var head = name.Preposition is null ? name : null;
            for (var k = before - 2; head is null && k >= Math.Max(0, before - 8); k--)
            {
                if (_parts.Chunks[k].Kind == ChunkKind.Noun && _parts.Phrases[k]!.Preposition is null)
                {
                    head = _parts.Phrases[k];
                }
                else if (_parts.Chunks[k].Kind is not (ChunkKind.Preposition or ChunkKind.Noun))
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
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Noun:
                    return _parts.Phrases[j]!.Joined is { } joined ? joined[0] : _parts.Phrases[j];
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
            switch (_parts.Chunks[j].Kind)
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
        var clause = _parts.Clauses[i]!;
        var matrix = -1;
        var free = -1;
        for (var j = i - 1; j >= 0 && j >= i - SentenceParts.Reach; j--)
        {
            if (_parts.Chunks[j].Kind == ChunkKind.Verb)
            {
                matrix = j;
                break;
            }

            if (_parts.Chunks[j].Kind is ChunkKind.Stop)
            {
                break;
            }

            if (free < 0 && _parts.Chunks[j].Kind == ChunkKind.Noun)
            {
                free = j;
            }
        }

        // "militants firing rockets", "sanctions imposed on Arlen"
        var behindNoun = direct >= 0 && _parts.Chunks[direct].Kind == ChunkKind.Noun;
        if (clause.Form != VerbForm.Infinitive && behindNoun)
        {
            clause.Subject = _parts.Phrases[direct]!.Joined is { } joined ? joined[0] : _parts.Phrases[direct];
            clause.GoverningWord = -1;
            return;
        }

        var afterComma = direct >= 0 && _parts.Chunks[direct].Kind == ChunkKind.Comma;
        if (clause.Form == VerbForm.Participle && afterComma && free >= 0 && free == direct - 1 && (matrix < 0 || _parts.Phrases[free]!.Preposition is null))
        {
            clause.Subject = _parts.Phrases[free];
            return;
        }

        if (matrix < 0)
        {
            clause.Subject = clause.Form == VerbForm.Infinitive && free >= 0 ? _parts.Phrases[free] : null;
            clause.GoverningWord = direct >= 0 && _parts.Chunks[direct].Kind == ChunkKind.Noun ? _parts.Chunks[direct].Head : -1;
            return;
        }

        var governor = _parts.Clauses[matrix]!;
        if (direct >= 0 && _parts.Chunks[direct].Kind == ChunkKind.Conjunction && governor.Form != clause.Form && clause.Form == VerbForm.Gerund)
        {
            // "by air strikes or shelling": joined with a noun, so a noun itself.
            return;
        }

        if (direct >= 0 && _parts.Chunks[direct].Kind == ChunkKind.Conjunction && governor.Form == clause.Form)
        {
            ShareSubject(clause, governor);
            clause.Opener = governor.Opener;
            return;
        }

        clause.Governor = governor;
        clause.GoverningWord = GoverningWord(direct, matrix);
        var control = clause.GoverningWord >= 0 ? null : _parts.Lexicon.ComplementOf(_parts.Tokens[governor.Head].Lemma);
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

        var chunk = _parts.Chunks[direct];
        if (chunk.Kind is ChunkKind.Preposition or ChunkKind.Subordinator && direct - 1 > matrix)
        {
            chunk = _parts.Chunks[direct - 1];
        }

        return chunk.Kind is ChunkKind.Noun && _parts.Lexicon.ComplementOf(_parts.Tokens[chunk.Head].Lemma) is not null ? chunk.Head : -1;
    }

    /// <summary>"Expressing anger, Bor said": a participle before its sentence takes the subject of the verb that follows.</summary>
    public void TakeSubjectsFromRight()
    {
        for (var i = 0; i < _parts.Chunks.Count; i++)
        {
            if (_parts.Clauses[i] is not { Subject: null, Form: VerbForm.Gerund or VerbForm.Participle, Opener: not ("with" or "to" or "of" or "from") } clause
                || i > 0 && _parts.Chunks[i - 1].Kind == ChunkKind.Conjunction)
            {
                continue;
            }

            for (var j = i + 1; j < _parts.Chunks.Count && j <= i + SentenceParts.Reach; j++)
            {
                if (_parts.Clauses[j] is { Form: VerbForm.Finite } main)
                {
                    clause.Subject = main.Subject;
                    break;
                }
            }
        }
    }
}
