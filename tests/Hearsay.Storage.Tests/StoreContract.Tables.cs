using Hearsay.Ledger;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public void The_watermark_starts_at_zero_and_moves_with_commits()
    {
        Store.FoldedTo.ShouldBe(0);
        Store.Commit(17, () => { });
        Store.FoldedTo.ShouldBe(17);
        Store.Reset();
        Store.FoldedTo.ShouldBe(0);
    }

    [Fact]
    public void Edges_are_read_on_behind_one_and_groups_are_found_by_id_and_by_member()
    {
        Fold(() =>
        {
            foreach (var (a, b) in new[] { ("b", "c"), ("a", "c"), ("a", "b"), ("c", "d") })
            {
                Store.PutEdge(Edge("derivation", a, b));
            }

            Store.PutEdge(Edge("same-story", "a", "d"));
            Store.PutGroup(Group("story", "s1", "a", "b"));
        });

        Names(Store.EdgesAfter("derivation", null, 2)).ShouldBe(["derivation:a-b", "derivation:a-c"]);
        Names(Store.EdgesAfter("derivation", ("a", "c"), 9)).ShouldBe(["derivation:b-c", "derivation:c-d"]);
        Names(Store.EdgesAfter("derivation", ("a", "bb"), 1)).ShouldBe(["derivation:a-c"]);
        Store.EdgesAfter("derivation", ("c", "d"), 9).ShouldBeEmpty();
        Store.GroupIdOf("story", "b").ShouldBe("s1");
        Store.GroupIdOf("story", "c").ShouldBeNull();
        Store.GroupIdsOf("story", ["b", "c", "b"]).ShouldBe([new("b", "s1")]);
        Store.GroupIdsOf("story", []).ShouldBeEmpty();
        Store.FindGroup("story", "s1").ShouldNotBeNull().Members.ShouldBe(["a", "b"]);
        Store.FindGroup("story", "s2").ShouldBeNull();
    }

    [Fact]
    public void An_exception_inside_a_commit_undoes_everything()
    {
        Fill();
        var before = Snapshot();

        Should.Throw<TimeoutException>(() => Store.Commit(99, () =>
        {
            Store.AddPostings("sketch", "c", [1, 2]);
            Store.RemovePostings("sketch", "a");
            Store.PutEdge(Edge("derivation", "a", "c"));
            Store.RemoveEdges("b");
            Store.PutGroup(Group("story", "s2", "c"));
            Store.RemoveGroup("story", "s1");
            Store.IndexText("c", "harbour", "harbour");
            Store.RemoveText("a");
            throw new TimeoutException();
        }));

        Snapshot().ShouldBe(before);
        Store.FoldedTo.ShouldBe(1);
        Fold(() => Store.PutEdge(Edge("derivation", "x", "y")));
        Store.EdgesOf("x").Count.ShouldBe(1);
    }

    [Fact]
    public void A_commit_sees_its_own_changes_and_other_threads_the_state_before()
    {
        Fill();
        var before = Snapshot();

        Store.Commit(2, () =>
        {
            Store.PutEdge(Edge("derivation", "a", "c"));
            Store.AddPostings("sketch", "c", [1]);
            Store.RemoveGroup("story", "s1");
            Store.RemoveText("a");

            Names(Store.EdgesOf("c")).ShouldBe(["derivation:a-c"]);
            Store.FindPostings("sketch", 1, 10).ShouldBe(["a", "b", "c"]);
            Store.Groups("story").ShouldBeEmpty();
            Store.SearchText("harbour", 10).Select(hit => hit.Key).ShouldBe(["b"]);

            OnAnotherThread(Snapshot).ShouldBe(before);
            OnAnotherThread(() => Store.FoldedTo).ShouldBe(1);
        });

        OnAnotherThread(Snapshot).ShouldNotBe(before, StringComparer.Ordinal);
        Store.FoldedTo.ShouldBe(2);
    }

    [Fact]
    public void Changes_outside_a_commit_are_refused()
    {
        Should.Throw<InvalidOperationException>(() => Store.PutEdge(Edge("derivation", "a", "b")));
        Should.Throw<InvalidOperationException>(() => Store.RemoveEdge("derivation", "a", "b"));
        Should.Throw<InvalidOperationException>(() => Store.RemoveEdges("a"));
        Should.Throw<InvalidOperationException>(() => Store.AddPostings("sketch", "a", [1]));
        Should.Throw<InvalidOperationException>(() => Store.RemovePostings("sketch", "a"));
        Should.Throw<InvalidOperationException>(() => Store.PutGroup(Group("story", "s", "a")));
        Should.Throw<InvalidOperationException>(() => Store.RemoveGroup("story", "s"));
        Should.Throw<InvalidOperationException>(() => Store.IndexText("a", "", ""));
        Should.Throw<InvalidOperationException>(() => Store.RemoveText("a"));
    }

    [Fact]
    public void Neither_a_commit_nor_an_append_nor_a_reset_starts_inside_a_commit()
    {
        Should.Throw<InvalidOperationException>(() => Store.Commit(1, () => Store.Commit(2, () => { })));
        Should.Throw<InvalidOperationException>(() => Store.Commit(1, () => Store.Append([Append(Record("a"))])));
        Should.Throw<InvalidOperationException>(() => Store.Commit(1, Store.Reset));
        Store.FoldedTo.ShouldBe(0);
        Store.Count.ShouldBe(0);
    }

    [Fact]
    public void A_fold_may_commit_while_it_walks_the_log()
    {
        Store.Append([.. Enumerable.Range(0, 300).Select(i => Append(Record($"document {i}")))]);
        foreach (var entry in Store.ReadAfter(0))
        {
            Store.Commit(entry.Position, () => Store.AddPostings("sketch", ((RecordAppended)entry.Entry).Record.Key, [1]));
        }

        Store.FindPostings("sketch", 1, 1000).Count.ShouldBe(300);
        Store.ReadAfter(Store.FoldedTo).ShouldBeEmpty();
    }

    [Fact]
    public void A_reset_drops_what_was_derived_and_leaves_the_log()
    {
        Store.Append([Append(Record("a"))]);
        Fill();
        Store.Reset();

        Snapshot().ShouldBe("");
        Store.Count.ShouldBe(1);
        Fill();
        Snapshot().ShouldNotBe("", StringComparer.Ordinal);
    }

    [Fact]
    public void Edges_stand_in_ordinal_order_of_kind_and_nodes()
    {
        string[] nodes = ["b", "a", "Z", "a#s2", "a#s10", "\U0001F30B", "\uE000", "ä"];
        Fold(() =>
        {
            foreach (var node in nodes)
            {
                Store.PutEdge(Edge("derivation", node, "m"));
                Store.PutEdge(Edge("derivation", "m", node));
                Store.PutEdge(Edge("same-statement", node, "m"));
            }
        });

        var expected = nodes.Select(node => (A: node, B: "m")).Concat(nodes.Select(node => (A: "m", B: node)))
            .OrderBy(edge => edge.A, StringComparer.Ordinal).ThenBy(edge => edge.B, StringComparer.Ordinal)
            .Select(edge => $"derivation:{edge.A}-{edge.B}").ToList();
        Names(Store.Edges("derivation")).ShouldBe(expected);
        Names(Store.EdgesOf("m", "derivation")).ShouldBe(expected);
        Names(Store.EdgesOf("a#s2")).ShouldBe(["derivation:a#s2-m", "derivation:m-a#s2", "same-statement:a#s2-m"]);
    }

    [Fact]
    public void An_edge_is_replaced_and_its_payload_kept_byte_for_byte()
    {
        Fold(() => Store.PutEdge(Edge("derivation", "a", "b", "first")));
        Fold(() => Store.PutEdge(Edge("derivation", "a", "b", "sec\0ond \U0001F30B")));
        Fold(() => Store.PutEdge(new Edge("derivation", "a", "c", default)));

        Store.Edges("derivation").Select(edge => Text(edge.Payload)).ShouldBe(["sec\0ond \U0001F30B", ""]);
    }

    [Fact]
    public void Removing_the_edges_of_a_node_takes_both_directions_and_all_kinds()
    {
        Fold(() =>
        {
            Store.PutEdge(Edge("derivation", "a", "b"));
            Store.PutEdge(Edge("derivation", "b", "c"));
            Store.PutEdge(Edge("same-statement", "c", "b"));
            Store.PutEdge(Edge("derivation", "b", "b"));
            Store.PutEdge(Edge("derivation", "a", "c"));
        });
        Names(Store.EdgesOf("b")).Count().ShouldBe(4);
        Store.NeighborsOf("b").ShouldBe(Store.EdgesOf("b").Select(edge => (edge.Kind, edge.A == "b" ? edge.B : edge.A)), ignoreOrder: true);
        Store.NeighborsOf("b", "derivation").ShouldBe(["a", "b", "c"], ignoreOrder: true);
        Store.NeighborsOf("b", "same-statement").ShouldBe(["c"]);
        Store.NeighborsOf("a", "same-statement").ShouldBeEmpty();

        Fold(() => Store.RemoveEdges("b"));

        Names(Store.Edges("derivation")).ShouldBe(["derivation:a-c"]);
        Store.Edges("same-statement").ShouldBeEmpty();
        Store.EdgesOf("b").ShouldBeEmpty();
        Names(Store.EdgesOf("c")).ShouldBe(["derivation:a-c"]);
    }

    [Fact]
    public void One_edge_is_found_and_removed_and_leaves_the_others()
    {
        Fold(() =>
        {
            Store.PutEdge(Edge("derivation", "a", "b", "first"));
            Store.PutEdge(Edge("derivation", "b", "a", "back"));
            Store.PutEdge(Edge("same-story", "a", "b"));
        });
        Text(Store.FindEdge("derivation", "a", "b")!.Payload).ShouldBe("first");
        Text(Store.FindEdge("derivation", "b", "a")!.Payload).ShouldBe("back");
        Store.FindEdge("same-claim", "a", "b").ShouldBeNull();

        Fold(() =>
        {
            Store.RemoveEdge("derivation", "a", "b");
            Store.RemoveEdge("same-claim", "a", "b");
        });

        Store.FindEdge("derivation", "a", "b").ShouldBeNull();
        Names(Store.EdgesOf("a")).ShouldBe(["derivation:b-a", "same-story:a-b"]);
        Names(Store.EdgesOf("b")).ShouldBe(["derivation:b-a", "same-story:a-b"]);
    }

    [Fact]
    public void Thousands_of_edges_and_groups_are_walked_whole()
    {
        Fold(() =>
        {
            for (var i = 0; i < 1500; i++)
            {
                Store.PutEdge(Edge("derivation", $"a{i % 3}", $"b{i:D4}"));
                Store.PutGroup(Group("story", $"s{i:D4}", $"m{i:D4}", $"n{i:D4}"));
            }
        });

        Store.Edges("derivation").Count().ShouldBe(1500);
        Store.Groups("story").Select(group => group.Id).ShouldBe(Enumerable.Range(0, 1500).Select(i => $"s{i:D4}"));
        Store.Groups("story").ShouldAllBe(group => group.Members.Count == 2);
    }

    [Fact]
    public void A_group_is_found_by_its_members_and_replaced_by_its_id()
    {
        Fold(() => Store.PutGroup(Group("story", "s1", "b", "a", "b")));
        Store.GroupOf("story", "a").ShouldNotBeNull().Members.ShouldBe(["a", "b"]);
        Store.GroupOf("topic", "a").ShouldBeNull();

        Fold(() => Store.PutGroup(Group("story", "s1", "b", "c")));
        Store.GroupOf("story", "a").ShouldBeNull();
        Store.GroupOf("story", "c").ShouldNotBeNull().Members.ShouldBe(["b", "c"]);
        Text(Store.GroupOf("story", "c")!.Payload).ShouldBe("{\"id\":\"s1\"}");

        Fold(() => Store.RemoveGroup("story", "s1"));
        Store.GroupOf("story", "c").ShouldBeNull();
        Fold(() => Store.RemoveGroup("story", "s1"));
    }

    [Fact]
    public void A_member_cannot_be_in_two_groups_of_a_kind()
    {
        Fold(() => Store.PutGroup(Group("story", "s1", "a", "b")));
        Should.Throw<InvalidOperationException>(() => Fold(() => Store.PutGroup(Group("story", "s2", "c", "b"))))
            .Message.ShouldContain("s1");
        Store.Groups("story").Select(group => group.Id).ShouldBe(["s1"]);
        Fold(() => Store.PutGroup(Group("topic", "t", "b")));
        Store.GroupOf("topic", "b").ShouldNotBeNull();
    }

    [Fact]
    public void A_sound_store_has_nothing_to_report()
    {
        Store.Append([Append(Record("a")), Append(Record("b")), Remove("a")]);
        Store.Commit(2, () => { });
        Fill();
        Store.Commit(3, () => Store.RemoveText("a"));
        Store.Check().ShouldBeEmpty();
    }

    private static T OnAnotherThread<T>(Func<T> read)
    {
        var result = default(T);
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = read();
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
        return result!;
    }

    private void Fill() => Fold(() =>
    {
        Store.AddPostings("sketch", "a", [1, 2]);
        Store.AddPostings("sketch", "b", [1]);
        Store.PutEdge(Edge("derivation", "a", "b"));
        Store.PutGroup(Group("story", "s1", "a", "b"));
        Store.IndexText("a", "Ferry sinks", "Ferry sinks off the harbour");
        Store.IndexText("b", "Storm", "Storm reaches the harbour");
    });

    private string Snapshot() => string.Join('|', new[]
    {
        string.Join(',', Store.FindPostings("sketch", 1, 9)),
        string.Join(',', Store.FindPostings("sketch", 2, 9)),
        string.Join(',', Names(Store.Edges("derivation"))),
        string.Join(',', Store.EdgesOf("b").Select(edge => edge.A)),
        string.Join(',', Store.Groups("story").Select(group => group.Id + ":" + string.Join('+', group.Members))),
        Store.GroupOf("story", "a")?.Id,
        string.Join(',', Store.SearchText("harbour", 9).Select(hit => hit.Key)),
    }.Where(part => !string.IsNullOrEmpty(part)));
}
