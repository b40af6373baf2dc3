using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>A folder with some pages about invented people, and a store; gone with the test.</summary>
public abstract class Workplace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-cli-").FullName;

    private protected const string Ferry =
        """
        Ferry Halden sinks off Port Marn, twelve missing

        PORT MARN, May 4 (Coastline) - The ferry Halden sank off Port Marn early on Saturday and twelve people are missing, the coast guard of Ostavia said.

        "We searched until the light went and we will search again at dawn," said Captain Ines Torvald, who leads the search from the harbour office.

        The shipping company denied that the ferry had been overloaded. "The Halden carried fewer people than she may," its director Paul Merrick told reporters in Port Marn on Saturday.

        Fishermen who took part in the search said that the sea had been calm when the ferry left the eastern quay, and that nobody had heard a call for help.
        """;

    private protected const string Repost =
        """
        Ferry Halden sinks off Port Marn, twelve missing

        The ferry Halden sank off Port Marn early on Saturday and twelve people are missing, the coast guard of Ostavia said.

        "We searched until the light went and we will search again at dawn," said Captain Ines Torvald, who leads the search from the harbour office.

        The shipping company denied that the ferry had been overloaded. "The Halden carried fewer people than she may," its director Paul Merrick told reporters in Port Marn on Saturday.

        Fishermen who took part in the search said that the sea had been calm when the ferry left the eastern quay, and that nobody had heard a call for help.
        """;

    private protected const string Orchard =
        """
        Late frost ruins the cherries of the Lower Vell

        The growers' union of the Lower Vell said on Tuesday that a late frost had destroyed two thirds of this year's cherries.

        "There will be no festival," said Marta Quill, who chairs the union. She asked the regional government for help before the summer.
        """;

    private protected string Store => PathOf("store.db");

    private protected string Pages => PathOf("pages");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected string PathOf(string name) => Path.Combine(_folder, name);

    private protected string Page(string name, string text) => Page(name, Encoding.UTF8.GetBytes(text));

    private protected string Page(string name, byte[] bytes)
    {
        var path = Path.Combine(Pages, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private protected void ThreePages()
    {
        Page("coastline/ferry.txt", Ferry);
        Page("mirror/ferry.txt", Repost);
        Page("vell/orchard.txt", Orchard);
    }

    private protected CommandRun Read(params string[] more) => CommandRun.Of(["read", Pages, "--store", Store, .. more]);

    private protected CommandRun Run(params string[] args) => CommandRun.Of([.. args, "--store", Store]);

    /// <summary>Everything that can be asked of a store, as one text.</summary>
    private protected static string Everything(string store) => string.Join('\n', new[] { "articles", "statements", "events", "claims", "origins", "derivations" }
        .Select(table => CommandRun.Of(table, "--format", "jsonl", "--store", store).Output)
        .Append(CommandRun.Of("brief", "--json", "--store", store).Output));
}
