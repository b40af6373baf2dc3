namespace Hearsay.Events.Attacks;

/// <summary>Who or what somebody is in an attack, as in MUC-4's templates (1992). The order is that of the model's labels.</summary>
internal enum AttackRole : byte
{
    /// <summary>Persons said to have done it.</summary>
    PerpetratorIndividual,

    /// <summary>Organisations said to have done it.</summary>
    PerpetratorOrganization,

    /// <summary>Things attacked.</summary>
    Target,

    /// <summary>People hurt.</summary>
    Victim,

    /// <summary>Means used.</summary>
    Weapon,
}
