using System.Runtime.InteropServices;

namespace Comity.Language.Training.Network;

/// <summary>A file with a network as it was after an epoch, from which training goes on.</summary>
internal static class Checkpoint
{
    private const int Signature = 0x31_50_4B_43;

    /// <summary>Writes the file whole or not at all.</summary>
    /// <param name="fingerprint">What the training depends on, as a hash.</param>
    public static void Save(string path, string fingerprint, int epochs, NetworkWeights weights, AdamOptimizer optimizer)
    {
        var unfinished = path + ".part";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
        {
            writer.Write(Signature);
            writer.Write(fingerprint);
            writer.Write(epochs);
            writer.Write(optimizer.Steps);
            foreach (var parameter in weights.All)
            {
                writer.Write(MemoryMarshal.AsBytes<float>(parameter.Weights));
                writer.Write(MemoryMarshal.AsBytes<float>(parameter.FirstMoment));
                writer.Write(MemoryMarshal.AsBytes<float>(parameter.SecondMoment));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Restores the network; gives the epochs that it has had, 0 where there is no file of this training.</summary>
    public static int Load(string path, string fingerprint, NetworkWeights weights, AdamOptimizer optimizer)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadInt32() != Signature || reader.ReadString() != fingerprint)
        {
            return 0;
        }

        var epochs = reader.ReadInt32();
        optimizer.Steps = reader.ReadInt64();
        foreach (var parameter in weights.All)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.Weights.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.FirstMoment.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.SecondMoment.AsSpan()));
        }

        return epochs;
    }
}
