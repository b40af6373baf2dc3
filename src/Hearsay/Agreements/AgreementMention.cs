using Hearsay.Model;

namespace Hearsay.Agreements;

/// <summary>One place where an agreement is named, with what its sentence tells of it.</summary>
internal sealed class AgreementMention
{
    /// <summary>The tree of its sentence.</summary>
    public required ClauseTree Tree { get; init; }

    /// <summary>The head noun.</summary>
    public required int Head { get; init; }

    /// <summary>Its base phrase.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of agreement its noun and the words before it name.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>Whether the words alone tell that it is an agreement between powers.</summary>
    public bool IsSure { get; set; }

    /// <summary>"its obligations": tells of an agreement without naming it.</summary>
    public bool IsDuty { get; init; }

    /// <summary>"a new truce", "another deal": not the one spoken of.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Fresh, and of now or to come: "a new truce", not "an earlier truce".</summary>
    public bool IsNew { get; init; }

    /// <summary>"the truce signed in May": words that belong to it tell that it was made before, so it is none that is yet to come.</summary>
    public bool WasMade { get; set; }

    /// <summary>Names in it ("kyoto"), lower case.</summary>
    public required HashSet<string> Marks { get; init; }

    /// <summary>Numbers in it ("2254", "ten"), lower case.</summary>
    public HashSet<string> Numbers { get; init; } = [];

    /// <summary>Whose agreement it is, as far as the sentence tells.</summary>
    public List<Participant> Parties { get; } = [];

    /// <summary>Who brokered it.</summary>
    public List<Participant> Mediators { get; } = [];

    /// <summary>What is told of it.</summary>
    public List<AgreementStep> Steps { get; } = [];

    /// <summary>What has to be done under it.</summary>
    public List<AgreementTerm> Terms { get; } = [];
}
