using PublicApiGenerator;

namespace Hearsay.Tests.Architecture;

/// <summary>The public surface changes only on purpose: the approved text changes with it in the same commit.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("Hearsay")]
    [InlineData("Hearsay.Storage")]
    public void The_public_surface_is_the_approved_one(string assembly)
    {
        var loaded = assembly == "Hearsay" ? typeof(Model.TextSpan).Assembly : typeof(Storage.Stores).Assembly;
        var actual = loaded.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Repository.File($"tests/Hearsay.Tests/Architecture/{assembly}.approved.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (actual != approved)
        {
            File.WriteAllText(Path.ChangeExtension(file, ".received.txt"), actual);
        }

        actual.ShouldBe(approved, $"If the change is meant, copy {assembly}.approved.received.txt over {assembly}.approved.txt.");
    }
}
