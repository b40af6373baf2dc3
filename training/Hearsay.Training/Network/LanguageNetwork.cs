using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>
/// The network of the language layer in single precision, as it is trained: word embeddings, two recurrent layers read in both directions, and on top of
/// them tags, heads (a product of two projections, after Dozat and Manning 2017), relations and names.
/// </summary>
internal sealed class LanguageNetwork
{
    /// <summary>Size of a given word vector, rounded up.</summary>
    public const int VectorSize = 112;

    public LanguageNetwork(NetworkShape shape, WordTable words, NetworkLabels labels, int workers, Random random)
    {
        Shape = shape;
        Words = words;
        Labels = labels;
        Project = new Parameter(shape.Embedding, VectorSize, workers).Uniform(random);
        WordTable = new Parameter(words.Learnt, shape.Embedding, workers, sparse: true).Uniform(random, 0.05);
        Suffix3 = new Parameter(WordKeys.Rows3, shape.Embedding, workers, sparse: true).Uniform(random, 0.05);
        Suffix2 = new Parameter(WordKeys.Rows2, shape.Embedding, workers, sparse: true).Uniform(random, 0.05);
        Prefix3 = new Parameter(WordKeys.Rows3, shape.Embedding, workers, sparse: true).Uniform(random, 0.05);
        ShapeTable = new Parameter(WordKeys.ShapeRows, shape.Embedding, workers, sparse: true).Uniform(random, 0.05);
        var wide = 2 * shape.Units;
        Layers =
        [
            [new GatedLayer(shape.Embedding, shape.Units, reversed: false, workers, random), new GatedLayer(shape.Embedding, shape.Units, reversed: true, workers, random)],
            [new GatedLayer(wide, shape.Units, reversed: false, workers, random), new GatedLayer(wide, shape.Units, reversed: true, workers, random)],
        ];
        Tag = new DenseLayer(wide, labels.Tags.Length, workers, random);
        Dependent = new DenseLayer(wide, shape.Arc, workers, random);
        Head = new DenseLayer(wide, shape.Arc, workers, random);
        Root = new Parameter(1, shape.Arc, workers).Uniform(random, 0.5);
        RelationDependent = new DenseLayer(wide, shape.Relation, workers, random);
        RelationHead = new DenseLayer(wide, shape.Relation, workers, random);
        RelationRoot = new Parameter(1, shape.Relation, workers).Uniform(random, 0.5);
        Relation = new DenseLayer(shape.Relation, labels.Relations.Length, workers, random);
        Name = new DenseLayer(wide, shape.Name, workers, random);
        Hint = new Parameter(NetworkModel.HintWindow * NetworkModel.HintBits, shape.Name, workers, sparse: true).Uniform(random, 0.05);
        Style = new Parameter(NetworkLabels.Styles, shape.Name, workers).Uniform(random, 0.05);
        NameLabel = new DenseLayer(shape.Name, labels.Names.Length, workers, random);
        Parameters =
        [
            Project, WordTable, Suffix3, Suffix2, Prefix3, ShapeTable,
            .. Layers.SelectMany(layer => layer).SelectMany(direction => direction.Parameters),
            .. Tag.Parameters, .. Dependent.Parameters, .. Head.Parameters, Root, .. RelationDependent.Parameters, .. RelationHead.Parameters,
            RelationRoot, .. Relation.Parameters, .. Name.Parameters, Hint, Style, .. NameLabel.Parameters,
        ];
    }

    public NetworkShape Shape { get; }

    public WordTable Words { get; }

    public NetworkLabels Labels { get; }

    public Parameter Project { get; }

    public Parameter WordTable { get; }

    public Parameter Suffix3 { get; }

    public Parameter Suffix2 { get; }

    public Parameter Prefix3 { get; }

    public Parameter ShapeTable { get; }

    public GatedLayer[][] Layers { get; }

    public DenseLayer Tag { get; }

    public DenseLayer Dependent { get; }

    public DenseLayer Head { get; }

    public Parameter Root { get; }

    public DenseLayer RelationDependent { get; }

    public DenseLayer RelationHead { get; }

    public Parameter RelationRoot { get; }

    public DenseLayer Relation { get; }

    public DenseLayer Name { get; }

    public Parameter Hint { get; }

    public Parameter Style { get; }

    public DenseLayer NameLabel { get; }

    public Parameter[] Parameters { get; }
}
