using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Resources;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>A name that a page gives for where its news comes from.</summary>
/// <param name="Name">Normalised, see <see cref="OutletName"/>.</param>
/// <param name="Block">Index of the block that names it.</param>
/// <param name="Word">Index of the word that the name, or what tells that it is one, begins with.</param>
internal readonly record struct SourceName(string Name, int Block, int Word);

/// <summary>
/// Whom a page names as where its news comes from: its credits, and names that follow "told" or "according to" or stand before "reports", whether or not
/// anybody knows them for an outlet; names of persons and places aside. Compared between two pages, never taken for outlets by themselves. English; linear.
/// </summary>
/// <param name="Told">To whom somebody spoke.</param>
/// <param name="Reported">Whose report is passed on; the agency of the page's own dateline is none of them.</param>
internal sealed record SourceNames(ImmutableArray<SourceName> Told, ImmutableArray<SourceName> Reported)
{
    /// <summary>Longest name, in words.</summary>
    private const int LongestName = 4;

    private static readonly Lazy<ILookup<ulong, Phrase>> Phrases = new(Load);

    private enum Cue
    {
        /// <summary>A name follows of one who was spoken to.</summary>
        Told,

        /// <summary>A name follows of one who reports.</summary>
        From,

        /// <summary>A name stands before of one who reports.</summary>
        By,
    }

    /// <summary>The names of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="words">Its words.</param>
    /// <param name="agency">The normalised agency of its own dateline; null for none.</param>
    public static SourceNames In(ArticleRecord record, WordSequence words, string? agency)
    {
        var others = record.Entities.Where(entity => entity.Type is not (EntityType.Organization or EntityType.Other))
            .Select(entity => OutletName.Normalize(entity.Name)).ToHashSet(StringComparer.Ordinal);
        var (told, reported) = (new List<SourceName>(), new List<SourceName>());
        foreach (var credit in record.Credits)
        {
            Add(credit.Relation == CreditRelation.ToldTo ? told : reported, OutletName.Normalize(credit.Outlet), words.FirstFrom(credit.Span.Start));
        }

        for (var at = 0; at < words.Count; at++)
        {
            foreach (var phrase in Phrases.Value[words.Hashes[at]])
            {
                if (words.Hashes[at..].StartsWith(phrase.Words.AsSpan()))
                {
                    var name = phrase.Cue == Cue.By ? NameBefore(record.Text, words, at) : NameAfter(record.Text, words, at + phrase.Words.Length);
                    Add(phrase.Cue == Cue.Told ? told : reported, name, at);
                }
            }
        }

        return new SourceNames([.. told.Distinct()], [.. reported.Distinct()]);

        void Add(List<SourceName> names, string name, int word)
        {
            if (name.Length > 0 && !others.Contains(name) && (names == told || agency is null || !OutletName.Same(name, agency)))
            {
                names.Add(new SourceName(name, word < words.Count ? words.Blocks[word] : -1, word));
            }
        }
    }

    /// <summary>True when all that another page names is named here too, and more.</summary>
    public bool HasMoreThan(SourceNames other) => Any(name => !other.Names(name)) && !other.Any(name => !Names(name));

    private bool Names(string name) => Has(Told, name) || Has(Reported, name);

    private bool Any(Predicate<string> wanted) => Told.Any(name => wanted(name.Name)) || Reported.Any(name => wanted(name.Name));

    /// <summary>True when one of the names can be that name.</summary>
    public static bool Has(ImmutableArray<SourceName> names, string name)
    {
        foreach (var other in names)
        {
            if (OutletName.Same(other.Name, name))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameAfter(string text, WordSequence words, int first)
    {
        first += first < words.Count && words.Hashes[first] == OutletName.Article ? 1 : 0;
        var end = first;
        while (end < words.Count && end - first < LongestName && IsCapitalised(text, words, end) && Joins(text, words, end, end == first))
        {
            end++;
        }

        return Between(text, words, first, end);
    }

    private static string NameBefore(string text, WordSequence words, int end)
    {
        var first = end;
        while (first > 0 && end - first < LongestName && IsCapitalised(text, words, first - 1) && Joins(text, words, first, loose: false))
        {
            first--;
        }

        return Between(text, words, first, end);
    }

    private static string Between(string text, WordSequence words, int first, int end) =>
        end <= first ? "" : OutletName.Normalize(text[words.Spans[first].Start..words.Spans[end - 1].End]);

    private static bool IsCapitalised(string text, WordSequence words, int at) => char.IsUpper(text[words.Spans[at].Start]);

    /// <summary>Only a space, or the point of a host's name, stands before a word; after "Source" also a colon.</summary>
    private static bool Joins(string text, WordSequence words, int at, bool loose)
    {
        if (at == 0 || words.Blocks[at] != words.Blocks[at - 1])
        {
            return false;
        }

        var between = text.AsSpan(words.Spans[at - 1].End..words.Spans[at].Start);
        return between is " " or "." or "’" || (loose && between is ": " or " @");
    }

    private static ILookup<ulong, Phrase> Load() =>
        ResourcePack.Get("lineage", "written by hand").Lines("marks.tsv")
            .Select(line => line.Split('\t'))
            .Select(fields => (Cue: fields[0] switch { "name-told" => Cue.Told, "name-from" => Cue.From, "name-by" => Cue.By, _ => (Cue?)null }, Words: fields[1]))
            .Where(phrase => phrase.Cue is not null)
            .Select(phrase => new Phrase(phrase.Cue!.Value, [.. phrase.Words.Split(' ').Select(WordScanner.HashOf)]))
            .ToLookup(phrase => phrase.Words[0]);

    private sealed record Phrase(Cue Cue, ImmutableArray<ulong> Words);
}
