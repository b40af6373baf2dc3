using System.Runtime.InteropServices;

namespace Hearsay.Storage.Segments;

/// <summary>
/// A number for each of some fingerprints. These are hashes already, and where one stands is told by its head: whoever asks for many in ascending order walks through the table from front to back,
/// where a dictionary takes two ways to memory for each. It holds nothing that a collection would have to follow.
/// </summary>
internal sealed class FingerprintTable
{
    /// <summary>No number.</summary>
    public const int None = -1;

    private const int Least = 10;
    private const int WordBits = 64;

    // Most that is asked for is not there: one bit says so, of which four to a slot are in a hundredth of the memory. They are told by the head too.
    private const int MoreBits = 2;

    private Slot[] _slots = new Slot[1 << Least];
    private ulong[] _taken = new ulong[WordsFor(Least)];
    private int _bits = Least;
    private int _used;

    // Never asked for; what is looked at must go somewhere.
    private ulong _approached;

    /// <summary>The number of a fingerprint; <see cref="None"/> when it has none.</summary>
    public int Find(ulong fingerprint)
    {
        var bit = BitOf(fingerprint);
        if ((_taken[bit / WordBits] >> (int)(bit % WordBits) & 1) == 0)
        {
            return None;
        }

        for (var at = PlaceOf(fingerprint); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[at];
            if (slot.IsFree)
            {
                return None;
            }

            if (slot.Fingerprint == fingerprint)
            {
                return slot.Number;
            }
        }
    }

    /// <summary>Brings what stands of some fingerprints near, before they are asked for or set one by one: the ways to memory overlap where nothing branches on what is found.</summary>
    public void Approach(ReadOnlySpan<ulong> fingerprints)
    {
        var any = 0UL;
        foreach (var fingerprint in fingerprints)
        {
            any |= _slots[PlaceOf(fingerprint)].Fingerprint;
        }

        _approached = any;
    }

    /// <summary>Gives a fingerprint a number, instead of the one that it has.</summary>
    /// <param name="fingerprint">The fingerprint.</param>
    /// <param name="number">0 or more; <see cref="None"/> to take it away.</param>
    public void Set(ulong fingerprint, int number)
    {
        if (_used > _slots.Length / 2)
        {
            Refill();
        }

        for (var at = PlaceOf(fingerprint); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[at];
            if (slot.IsFree)
            {
                _used++;
                slot.Fingerprint = fingerprint;
                var bit = BitOf(fingerprint);
                _taken[bit / WordBits] |= 1UL << (int)(bit % WordBits);
            }

            if (slot.Fingerprint == fingerprint)
            {
                slot.Number = number;
                return;
            }
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Array.Clear(_taken);
        _used = 0;
    }

    private static int WordsFor(int bits) => (1 << (bits + MoreBits)) / WordBits;

    private ulong BitOf(ulong fingerprint) => fingerprint >> (64 - MoreBits - _bits);

    private int PlaceOf(ulong fingerprint) => (int)(fingerprint >> (64 - _bits));

    // What was taken away still has its place: it goes now, and when that is not enough there is more room.
    private void Refill()
    {
        var old = _slots;
        var held = old.Count(slot => slot is { IsFree: false, Number: not None });
        if (held > old.Length / 4)
        {
            _bits++;
        }

        _slots = new Slot[1 << _bits];
        _taken = new ulong[WordsFor(_bits)];
        _used = 0;
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot is { IsFree: false, Number: not None })
            {
                Set(slot.Fingerprint, slot.Number);
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Slot
    {
        // So that a table of zeros is empty.
        private int _number;
        private bool _taken;

        public ulong Fingerprint;

        public readonly bool IsFree => !_taken;

        public int Number
        {
            readonly get => _number;
            set => (_number, _taken) = (value, true);
        }
    }
}

/// <summary>A <see cref="FingerprintTable"/> for each index: they are few, and their numbers small.</summary>
internal sealed class FingerprintTables
{
    private readonly List<FingerprintTable> _tables = [];

    /// <summary>The table of an index, made when there is none.</summary>
    public FingerprintTable Of(int index)
    {
        while (_tables.Count <= index)
        {
            _tables.Add(new FingerprintTable());
        }

        return _tables[index];
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _tables.ForEach(table => table.Clear());
}
