using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>
/// Writes a trained network in whole numbers, as <see cref="NetworkModel"/> reads it: weights become signed bytes with a scale a row, embeddings signed bytes
/// with one scale, and a word's given vector is multiplied out once and for all.
/// </summary>
internal static class NetworkWriter
{
    private const float EmbeddingSteps = (float)Activations.Steps / NetworkModel.EmbeddingScale;

    /// <summary>Writes the model file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="net">The network.</param>
    /// <returns>Number of known words.</returns>
    public static int Write(string path, LanguageNetwork net)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(NetworkModel.Magic);
        writer.Write(NetworkModel.FormatVersion);
        WriteLabels(writer, net.Labels.Tags);
        WriteLabels(writer, net.Labels.Relations);
        WriteLabels(writer, net.Labels.Names);
        writer.Write(net.Shape.Embedding);
        var words = net.Words.All.ToList();
        writer.Write(words.Count);
        words.ForEach(word => writer.Write(word.Key));
        WriteWords(writer, net, words);
        WriteRows(writer, net.Suffix3.Value);
        WriteRows(writer, net.Suffix2.Value);
        WriteRows(writer, net.Prefix3.Value);
        WriteRows(writer, net.ShapeTable.Value);
        foreach (var direction in net.Layers.SelectMany(layer => layer))
        {
            WriteCells(writer, direction);
        }

        Write(writer, net.Tag);
        Write(writer, net.Dependent);
        Write(writer, net.Head);
        writer.Write(Array.ConvertAll(net.Root.Value, value => (byte)(Activations.ZeroByte + MathF.Round(Curves.Bend(value) * Activations.ByteSteps))));
        Write(writer, net.RelationDependent);
        Write(writer, net.RelationHead);
        WriteValues(writer, net.RelationRoot.Value);
        Write(writer, net.Relation);
        Write(writer, net.Name, net.Style.Row(NetworkLabels.HouseStyle).ToArray());
        WriteValues(writer, net.Hint.Value);
        Write(writer, net.NameLabel);
        return words.Count;
    }

    private static void WriteLabels(BinaryWriter writer, string[] labels)
    {
        writer.Write(labels.Length);
        foreach (var label in labels)
        {
            writer.Write(label);
        }
    }

    private static void WriteWords(BinaryWriter writer, LanguageNetwork net, List<(uint Key, int Vector, int Word)> words)
    {
        var size = net.Shape.Embedding;
        var vector = new float[LanguageNetwork.VectorSize];
        var row = new float[size];
        WriteRows(writer, net.WordTable.Row(0));
        foreach (var word in words)
        {
            net.WordTable.Row(word.Word).CopyTo(row);
            net.Words.CopyVector(word.Vector, vector);
            Gemm.Add(1, size, LanguageNetwork.VectorSize, vector, LanguageNetwork.VectorSize, 1, net.Project.Transposed, row);
            WriteRows(writer, row);
        }
    }

    private static void WriteRows(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        var bytes = new sbyte[values.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(values[i] * EmbeddingSteps), -127, 127);
        }

        writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
    }

    private static void WriteValues(BinaryWriter writer, float[] values)
    {
        foreach (var value in values)
        {
            writer.Write((int)MathF.Round(value * Activations.Steps));
        }
    }

    /// <summary>Both matrices of a layer share the scales of their rows, for their products are added.</summary>
    private static void WriteCells(BinaryWriter writer, GatedLayer layer)
    {
        var rows = 3 * layer.Units;
        var input = Split(layer.FromInput.Value, layer.Inputs);
        var state = Split(layer.FromState.Value, layer.Units);
        var both = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            both[row] = [.. input[row], .. state[row]];
        }

        var scales = RowScales.Of(both, layer.Bias.Value);
        var inputBytes = RowScales.Bytes(input, scales.Real);
        var stateBytes = RowScales.Bytes(state, scales.Real);
        WriteMatrix(writer, inputBytes, scales, RowScales.Biases(layer.Bias.Value, scales.Real, inputBytes, stateBytes));
        WriteMatrix(writer, stateBytes, scales, new int[rows]);
    }

    private static void Write(BinaryWriter writer, DenseLayer layer, float[]? more = null)
    {
        var weights = Split(layer.Weight.Value, layer.Inputs);
        var bias = layer.Bias.Value.Select((value, i) => value + (more is null ? 0 : more[i])).ToArray();
        var scales = RowScales.Of(weights, bias);
        var bytes = RowScales.Bytes(weights, scales.Real);
        WriteMatrix(writer, bytes, scales, RowScales.Biases(bias, scales.Real, bytes));
    }

    private static void WriteMatrix(BinaryWriter writer, sbyte[][] rows, RowScales scales, int[] biases)
    {
        var columns = rows[0].Length;
        writer.Write(rows.Length);
        writer.Write(columns);
        writer.Write(scales.Shift);
        Array.ForEach(biases, writer.Write);
        Array.ForEach(scales.Multipliers, writer.Write);
        var packed = new sbyte[rows.Length * columns];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                packed[ByteProduct.IndexOf(row, column, columns)] = rows[row][column];
            }
        }

        writer.Write(MemoryMarshal.AsBytes(packed.AsSpan()));
    }

    private static float[][] Split(float[] values, int columns) => [.. values.Chunk(columns)];
}
