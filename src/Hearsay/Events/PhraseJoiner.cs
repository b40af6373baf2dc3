using Hearsay.Language;

namespace Hearsay.Events;

/// <summary>Tells which phrases are joined ("Arlen, Bergia and Corland") and which prepositional phrases follow which.</summary>
internal sealed class PhraseJoiner
{
    private readonly SentenceParts _parts;

    public PhraseJoiner(SentenceParts parts) => _parts = parts;

    /// <summary>Joins phrases: "Arlen, Bergia and Corland"; "attacks on hospitals and schools".</summary>
    public void Join()
    {
        for (var i = 2; i < _parts.Chunks.Count; i++)
        {
            if (_parts.Phrases[i] is null || _parts.Chunks[i - 1].Kind != ChunkKind.Conjunction || _parts.Tokens[_parts.Chunks[i - 1].Head].Norm == "but")
            {
                continue;
            }

            var left = LeftOfConjunction(i - 2, i);
            if (left < 0 || OpensClause(i, left))
            {
                continue;
            }

            var joined = _parts.Phrases[left]!.Joined ?? [_parts.Phrases[left]!];
            var first = left;
            while (first >= 2 && _parts.Chunks[first - 1].Kind == ChunkKind.Comma && _parts.Phrases[first - 2] is not null && joined.Count < SentenceParts.MostJoined
                && _parts.Phrases[left]!.Joined is null)
            {
                first -= 2;
                joined.Insert(0, _parts.Phrases[first]!);
            }

            if (joined.Count < SentenceParts.MostJoined)
            {
                joined.Add(_parts.Phrases[i]!);
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
        while (i >= 0 && _parts.Chunks[i].Kind is ChunkKind.Comma or ChunkKind.Bracket or ChunkKind.Other)
        {
            i--;
        }

        if (i < 0 || _parts.Phrases[i] is null)
        {
            return -1;
        }

        // "peacekeepers in Arlen and government troops": people join people, not the place they are in.
        return i >= 2 && IsPeople(right) && _parts.Tokens[_parts.Phrases[i]!.Head].Upos == Upos.Propn && _parts.Phrases[i]!.Preposition is not null ? Host(i) : i;
    }

    private int Host(int i)
    {
        for (var j = i - 1; j >= 0 && j >= i - 8; j--)
        {
            switch (_parts.Chunks[j].Kind)
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
        _parts.Phrases[i] is { } phrase && _parts.Tokens[phrase.Head] is { Upos: Upos.Noun } head
        && (_parts.Lexicon.Is("human", head.Lemma) || _parts.Lexicon.Is("armed", head.Lemma));

    /// <summary>"Arlen shelled Bor and Bergia attacked Cor": the phrase after "and" opens a clause of its own.</summary>
    private bool OpensClause(int i, int left)
    {
        if (!_parts.VerbFollows(i))
        {
            return false;
        }

        for (var j = left - 1; j >= Math.Max(0, left - SentenceParts.Reach); j--)
        {
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Verb:
                    return _parts.Clauses[j]!.Form is VerbForm.Finite;
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>Gives each phrase the prepositional phrases that follow it without a break, and the participle behind it.</summary>
    public void Attach()
    {
        for (var i = _parts.Chunks.Count - 1; i >= 0; i--)
        {
            if (_parts.Phrases[i] is not { } phrase)
            {
                continue;
            }

            var open = true;
            for (var j = i + 1; open && j < _parts.Chunks.Count && j <= i + SentenceParts.Reach && phrase.Attachments.Count < SentenceParts.MostJoined; j++)
            {
                switch (_parts.Chunks[j].Kind)
                {
                    case ChunkKind.Time or ChunkKind.Bracket or ChunkKind.Other or ChunkKind.Preposition:
                        break;
                    case ChunkKind.Noun when _parts.Phrases[j]!.Preposition is { } preposition:
                        if (_parts.Phrases[j]!.Joined is not { } joined || ReferenceEquals(joined[0], _parts.Phrases[j]))
                        {
                            if (phrase.Joined is not { } own || !own.Contains(_parts.Phrases[j]!))
                            {
                                phrase.Attachments.Add(new Attachment(preposition, _parts.Phrases[j]!));
                            }
                        }

                        break;
                    case ChunkKind.Noun when SharesGroup(j, i):
                        break;
                    case ChunkKind.Conjunction or ChunkKind.Comma when _parts.NextIsJoined(j):
                        break;
                    case ChunkKind.Verb when _parts.Clauses[j]!.Form is VerbForm.Participle or VerbForm.Gerund && _parts.Chunks[j - 1].Kind != ChunkKind.Preposition:
                        phrase.Participle ??= _parts.Clauses[j];
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
        _parts.Phrases[j]!.Joined is { } joined && (ReferenceEquals(joined, _parts.Phrases[i]!.Joined) || !ReferenceEquals(joined[0], _parts.Phrases[j]));
}
