using Hearsay.Model;

namespace Hearsay.Briefing.Timelines;

/// <summary>A clause of a page that tells what happened.</summary>
internal sealed record ToldClause
{
    /// <summary>The record of the page that tells it.</summary>
    public required ArticleRecord Record { get; init; }

    /// <summary>The word that heads it.</summary>
    public required TextSpan Verb { get; init; }

    /// <summary>The word that heads the clause which it hangs on; null for a clause that hangs on none.</summary>
    public TextSpan? Above { get; init; }

    /// <summary>True for a further verb of the same subject ("circled over the city and came down").</summary>
    public required bool IsFurther { get; init; }

    /// <summary>Whether it stands in the page's first sentence, which tells what the page is about.</summary>
    public required bool IsLead { get; init; }

    /// <summary>The page's words that tell it, as a line that stands alone; null where they would not.</summary>
    public required string? Words { get; init; }

    /// <summary>How well the words stand alone; more is better. Of clauses without words it says nothing.</summary>
    public int Standing { get; init; }

    /// <summary>The day on which it happened, as far as the clause names one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>True when the page has it from somebody whom it names or describes.</summary>
    public required bool IsStated { get; init; }

    /// <summary>Whether it is told as what is new: not in passing of what it is about ("the men who were killed"), and not as what had been before.</summary>
    public required bool IsNews { get; init; }

    /// <summary>The day on which the page was published; null when the page does not say.</summary>
    public DateOnly? Published => Record.Article.Published?.Date;

    /// <summary>Whether it is told as done or as to come, and by whom.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The party, else the name, of whoever struck in it; null where nobody is told to have.</summary>
    public string? Doer { get; init; }

    /// <summary>The events of the record that it tells.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>How much what it tells changes: 0 for what is no deed of parties and hurts nobody, 3 for what costs lives, is struck, signed or ruled.</summary>
    public required int Gravity { get; init; }

    /// <summary>What is done in it: concepts ("=attack"), else stems, of its verbs and of the nouns that name acts.</summary>
    public required IReadOnlySet<string> Acts { get; init; }

    /// <summary>Features of the proper names in it.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>What it speaks of: concepts, stems and figures ("#17"), each with its frozen weight.</summary>
    public required IReadOnlyDictionary<string, double> Features { get; init; }
}
