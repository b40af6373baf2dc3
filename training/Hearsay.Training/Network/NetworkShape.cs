namespace Hearsay.Training.Network;

/// <summary>Sizes of the network; all are multiples of 16.</summary>
/// <param name="Embedding">Size of a word's embedding.</param>
/// <param name="Units">Units of one direction of a recurrent layer.</param>
/// <param name="Arc">Size of the vectors whose product scores a head.</param>
/// <param name="Relation">Hidden units for relations.</param>
/// <param name="Name">Hidden units for names.</param>
internal sealed record NetworkShape(int Embedding, int Units, int Arc, int Relation, int Name);
