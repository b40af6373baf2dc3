namespace Hearsay.Events;

/// <summary>Mends what taggers confuse and clauses depend on, from the words around: past tense and participle, preposition and conjunction.</summary>
internal sealed class TagMender
{
    private readonly SentenceParts _parts;

    public TagMender(SentenceParts parts) => _parts = parts;

    /// <summary>
    /// Taggers confuse past tense and participle. A "participle" that is the only verb its subject can have is in the past tense;
    /// a past tense between commas before another verb ("Bor, linked to the raid, was deported") is a participle.
    /// </summary>
    public void MendParticiples()
    {
        for (var i = 1; i < _parts.Chunks.Count; i++)
        {
            if (_parts.Clauses[i] is not { } clause || clause.First != clause.Head)
            {
                continue;
            }

            var direct = _parts.PreviousMeaningful(i);
            if (direct < 0)
            {
                continue;
            }

            if (clause.Form == VerbForm.Participle && _parts.Chunks[direct].Kind == ChunkKind.Noun && _parts.Phrases[direct]!.Preposition is null
                && !FiniteNear(i, -1) && !FiniteNear(i, 1) && !ByFollows(i))
            {
                clause.Form = VerbForm.Finite;
                clause.Passive = false;
            }
            else if (clause.Form == VerbForm.Finite && _parts.Chunks[direct].Kind == ChunkKind.Comma && direct > 0
                && _parts.Chunks[direct - 1].Kind == ChunkKind.Noun && CommaThenVerb(i))
            {
                clause.Form = VerbForm.Participle;
                clause.Passive = true;
            }
        }
    }

    /// <summary>"after Arlen attacked": a word that is tagged as a preposition but opens a clause.</summary>
    public void MendPrepositions()
    {
        for (var i = 0; i + 2 < _parts.Chunks.Count; i++)
        {
            if (_parts.Chunks[i].Kind == ChunkKind.Preposition && _parts.Phrases[i + 1] is { } phrase
                && _parts.Tokens[_parts.Chunks[i].Head].Norm is "after" or "before" or "since" or "until" or "as" or "than" or "though" or "because" or "that"
                && _parts.VerbFollows(i + 1))
            {
                _parts.Chunks[i] = _parts.Chunks[i] with { Kind = ChunkKind.Subordinator };
                phrase.Preposition = null;
            }
        }
    }

    private bool FiniteNear(int i, int step)
    {
        for (var j = i + step; j >= 0 && j < _parts.Chunks.Count && Math.Abs(j - i) <= SentenceParts.Reach; j += step)
        {
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative:
                    return false;
                case ChunkKind.Verb when _parts.Clauses[j]!.Form == VerbForm.Finite:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private bool ByFollows(int i) =>
        i + 1 < _parts.Chunks.Count && _parts.Chunks[i + 1].Kind == ChunkKind.Preposition && _parts.Tokens[_parts.Chunks[i + 1].Head].Norm == "by";

    /// <summary>", was deported": the next verb of the clause stands behind a comma, without a subject of its own.</summary>
    private bool CommaThenVerb(int i)
    {
        for (var j = i + 1; j < _parts.Chunks.Count && j <= i + 20; j++)
        {
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Stop or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Conjunction:
                    return false;
                case ChunkKind.Verb when _parts.Clauses[j]!.Form == VerbForm.Finite:
                    return _parts.Chunks[_parts.PreviousMeaningful(j)].Kind == ChunkKind.Comma;
                default:
                    break;
            }
        }

        return false;
    }
}
