using System.Collections.Immutable;
using Hearsay.Ledger.Corrections;
using Hearsay.Server.Http;

namespace Hearsay.Server.Queries;

/// <summary>A correction: what, by whom, when, why, and how it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="InForce">False when it was taken back.</param>
/// <param name="Kind">merge, split, withhold or undo.</param>
/// <param name="Target">actor, claim or story; absent for the other kinds.</param>
/// <param name="What">In words, without a name that is withheld.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Undoes">Id of the correction that it takes back.</param>
/// <param name="Articles">The stored articles that it speaks of.</param>
/// <param name="Lost">How many of the places that it speaks of are found nowhere now.</param>
internal sealed record CorrectionView(
    string Id, bool InForce, CorrectionKind Kind, CorrectionTarget? Target, string What, string By, string At, string? Reason, string? Undoes, ImmutableArray<string> Articles, int Lost);

/// <summary>Lists what people decided.</summary>
internal sealed class CorrectionQueries(LedgerSession session)
{
    /// <summary>Corrections, latest first.</summary>
    public Page<CorrectionView> List(Paging paging)
    {
        var view = session.View;
        return paging.Cut("corrections", CorrectionRow.Of(session.Store).Reverse().ToList(), row => new CorrectionView(
            row.Correction.Id, row.InForce, row.Correction.Kind, row.Correction.Target, CorrectionText.Of(row.Correction), view.Echo(row.Correction.By), row.Correction.At.ToString(),
            row.Correction.Reason is { } reason ? view.Echo(reason) : null, row.Correction.Undoes, [.. row.Articles.Select(article => view.Echo(article.ToString()))], row.Lost));
    }
}
