using Hearsay.Model;

namespace Hearsay.Ledger.Propositions;

/// <summary>Who acts in a sentence, as the order of its words tells: who stands behind "by", else who is named first. Told word by word, from left to right.</summary>
/// <param name="words">The sentence's words in lower case.</param>
internal sealed class SentenceAgent(List<(TextSpan Span, string Word)> words)
{
    /// <summary>Words of a sentence among which its subject stands.</summary>
    private const int Subject = 10;

    /// <summary>Words before an office among which "by" stands.</summary>
    private const int Reach = 3;

    private bool _isPassive;

    /// <summary>The party by which something is done; null where none is.</summary>
    public string? By { get; private set; }

    /// <summary>The party that is named as the subject; null where it cannot be told.</summary>
    public string? First { get; private set; }

    /// <summary>Takes note of a name: it is the subject, or it is by it that something is done.</summary>
    /// <param name="at">Where.</param>
    /// <param name="party">The party behind it, if it acts.</param>
    public void MeetName(int at, string? party)
    {
        MeetSubject(at, party);
        if ((at > 0 && words[at - 1].Word is "by" or "from") || (at > 1 && words[at - 2].Word is "by"))
        {
            By ??= party;
        }
    }

    /// <summary>The same of an office ("the ministry").</summary>
    /// <param name="at">Where.</param>
    /// <param name="party">The party whose office it is.</param>
    public void MeetOffice(int at, string party)
    {
        MeetSubject(at, party);
        for (var before = Math.Max(0, at - Reach); before < at; before++)
        {
            if (words[before].Word is "by" or "from")
            {
                By ??= party;
            }
        }
    }

    /// <summary>"We", "our": who speaks.</summary>
    /// <param name="at">Where.</param>
    /// <param name="party">The party that speaks.</param>
    public void MeetSpeaker(int at, string? party) => First ??= at < Subject ? party : null;

    /// <summary>The party on whose order something is done.</summary>
    public void MeetOrderer(string party) => By ??= party;

    /// <summary>"Marchenik's charge that Veloria …": who made the charge is not who did it.</summary>
    public void MeetSaying() => First = null;

    /// <summary>"was struck": what something is done to does not do it.</summary>
    public void MeetPassive()
    {
        First = null;
        _isPassive = true;
    }

    private void MeetSubject(int at, string? party) => First ??= at < Subject && !_isPassive ? party : null;
}
