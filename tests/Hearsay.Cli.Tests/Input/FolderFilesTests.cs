using Hearsay.Cli.Input;

namespace Hearsay.Cli.Tests.Input;

public sealed class FolderFilesTests : Workplace
{
    [Fact]
    public void Files_come_in_ordinal_order_of_their_paths_without_what_is_hidden()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "A.txt", ".git/config", "a/.hidden", "x.db", "x.db.index/1"])
        {
            Page(name, "x");
        }

        var paths = new FolderFiles(Pages, matchHidden: false).Paths().ToList();

        paths.ShouldBe(["A.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"]);
        paths.ShouldBe(paths.Order(StringComparer.Ordinal));
        new FolderFiles(Pages, matchHidden: true, deepest: 0).Paths().ShouldBe(["A.txt", "a.txt", "b.txt"]);
    }

    [Fact]
    public void A_link_to_a_folder_around_it_is_not_followed()
    {
        Page("a/b.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(Pages, "a", "loop"), Pages);

        new FolderFiles(Pages, matchHidden: false).Paths().ShouldBe(["a/b.txt"]);
    }

    [Fact]
    public void Folders_are_looked_into_only_when_their_turn_comes()
    {
        Page("a/1.txt", "x");
        Page("b/2.txt", "x");
        using var paths = new FolderFiles(Pages, matchHidden: false).Paths().GetEnumerator();
        paths.MoveNext().ShouldBeTrue();
        Page("b/1.txt", "x");
        paths.MoveNext().ShouldBeTrue();

        paths.Current.ShouldBe("b/1.txt");
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_given_by_its_name()
    {
        Page("a.txt", "x");
        Page("b/c.txt", "x");
        Page("d.txt", "x");
        using var paths = new FolderFiles(Pages, matchHidden: false).Paths().GetEnumerator();
        paths.MoveNext().ShouldBeTrue();
        Directory.Delete(Path.Combine(Pages, "b"), recursive: true);
        paths.MoveNext().ShouldBeTrue();
        paths.Current.ShouldBe("b/");
        paths.MoveNext().ShouldBeTrue();
        paths.Current.ShouldBe("d.txt");
    }
}
