using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Briefing;

/// <summary>A stretch to mark in a text.</summary>
/// <param name="Span">The words.</param>
/// <param name="CssClass">How it looks.</param>
/// <param name="Anchor">What links lead to; null for a mark without one.</param>
/// <param name="Title">What a reader is told on pointing at it; null for nothing.</param>
internal sealed record Highlight(TextSpan Span, string CssClass, string? Anchor, string? Title);

/// <summary>
/// Writes a text with highlights that may lie inside or across each other. Marks are nested as elements must be: one that crosses the end of
/// another is cut there and goes on behind it.
/// </summary>
internal static class HighlightedText
{
    /// <summary>Writes the part of a text that lies in a span.</summary>
    public static void Write(Markup html, string text, TextSpan part, IEnumerable<Highlight> highlights)
    {
        var waiting = new PriorityQueue<Highlight, (int Start, int Length, int Order)>();
        var order = 0;
        foreach (var highlight in highlights.Where(highlight => part.Contains(highlight.Span) && !highlight.Span.IsEmpty))
        {
            Enqueue(highlight);
        }

        var open = new Stack<Highlight>();
        var at = part.Start;
        while (waiting.TryPeek(out var next, out _) || open.Count > 0)
        {
            var end = open.Count > 0 ? open.Peek().Span.End : part.End;
            if (next is null || next.Span.Start >= end)
            {
                html.Text(text[at..end]).Raw("</mark>");
                at = end;
                open.Pop();
                continue;
            }

            waiting.Dequeue();
            if (next.Span.End > end)
            {
                Enqueue(next with { Span = new TextSpan(end, next.Span.End), Anchor = null });
                next = next with { Span = new TextSpan(next.Span.Start, end) };
            }

            html.Text(text[at..next.Span.Start]);
            at = next.Span.Start;
            WriteStart(html, next);
            open.Push(next);
        }

        html.Text(text[at..part.End]);

        void Enqueue(Highlight highlight) =>
            waiting.Enqueue(highlight, (highlight.Span.Start, -highlight.Span.Length, order++));
    }

    /// <summary>What there is to mark in a record, by its findings.</summary>
    /// <param name="record">The record.</param>
    /// <param name="anchor">Makes an anchor of a finding's id.</param>
    public static ImmutableArray<Highlight> Of(ArticleRecord record, Func<string, string> anchor)
    {
        var highlights = ImmutableArray.CreateBuilder<Highlight>();
        foreach (var statement in record.Statements)
        {
            for (var i = 0; i < statement.Content.Length; i++)
            {
                highlights.Add(new Highlight(statement.Content[i], "st", i == 0 ? anchor(statement.Id) : null, $"statement ({Records.WireNames<SpeechAct>.Of(statement.Act)})"));
            }

            highlights.AddRange(statement.Source.Select(span => new Highlight(span, "src", null, "source of a statement")));
        }

        highlights.AddRange(record.Events.Select(e =>
            new Highlight(e.Trigger, "ev", anchor(e.Id), $"event ({Records.WireNames<EventType>.Of(e.Type)}, {Records.WireNames<Modality>.Of(e.Modality)})")));
        highlights.AddRange(record.Quantities.Select((quantity, index) =>
            new Highlight(quantity.Span, "qt", anchor(FormattableString.Invariant($"q{index + 1}")), quantity.Of is null ? "figure" : $"figure ({quantity.Of})")));
        highlights.AddRange(record.Credits.Select(credit => new Highlight(credit.Span, "cr", null, $"credit: {credit.Outlet}")));
        return highlights.ToImmutable();
    }

    private static void WriteStart(Markup html, Highlight highlight)
    {
        html.Raw("<mark class=\"").Raw(highlight.CssClass).Raw("\"");
        if (highlight.Anchor is not null)
        {
            html.Raw(" id=\"").Text(highlight.Anchor).Raw("\"");
        }

        if (highlight.Title is not null)
        {
            html.Raw(" title=\"").Text(highlight.Title).Raw("\"");
        }

        html.Raw(">");
    }
}
