namespace Hearsay.Events;

/// <summary>Finds the objects and prepositional phrases on the right of a verb.</summary>
internal sealed class ObjectFinder
{
    private readonly SentenceParts _parts;

    public ObjectFinder(SentenceParts parts) => _parts = parts;

    public void FindObject(int i)
    {
        var clause = _parts.Clauses[i]!;
        var prepositionOpen = false;
        var afterComma = false;
        for (var j = i + 1; j < _parts.Chunks.Count && j <= i + SentenceParts.Reach && clause.Attachments.Count < SentenceParts.MostJoined; j++)
        {
            switch (_parts.Chunks[j].Kind)
            {
                case ChunkKind.Other or ChunkKind.Time or ChunkKind.Bracket:
                    break;
                case ChunkKind.Preposition:
                    prepositionOpen = true;
                    afterComma = false;
                    break;
                case ChunkKind.Noun:
                    var phrase = _parts.Phrases[j]!;
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
                        _parts.ObjectOf.TryAdd(phrase, i);
                    }

                    break;
                case ChunkKind.Comma when !afterComma && MayGoOnAfterComma(j):
                    afterComma = true;
                    break;
                case ChunkKind.Conjunction when _parts.NextIsJoined(j):
                    break;
                case ChunkKind.Verb when clause.Object is not null && _parts.Clauses[j]!.Form == VerbForm.Participle && clause.Form == VerbForm.Finite:
                    break;
                default:
                    return;
            }
        }
    }

    private bool TakeObject(Clause clause, int j)
    {
        var phrase = _parts.Phrases[j]!;

        // "said Arlen attacked": the next verb's subject is no object.
        if (_parts.VerbFollows(j) && (clause.Object is not null || _parts.Lexicon.Is("clausal", _parts.Tokens[clause.Head].Lemma)))
        {
            return false;
        }

        if (clause.Object is null)
        {
            clause.Object = phrase;
            return true;
        }

        if (clause.IndirectObject is null && clause.Attachments.Count == 0 && _parts.Chunks[j - 1].Kind == ChunkKind.Noun)
        {
            clause.IndirectObject = clause.Object;
            clause.Object = phrase;
            return true;
        }

        return false;
    }

    private bool MayGoOnAfterComma(int j) =>
        j + 1 < _parts.Chunks.Count && (_parts.Chunks[j + 1].Kind is ChunkKind.Preposition && j + 2 < _parts.Chunks.Count && _parts.Chunks[j + 2].Kind == ChunkKind.Noun
            || _parts.NextIsJoined(j));
}
