namespace Comity.Views;

/// <summary>Who led a country's government from when to when, as World has it.</summary>
/// <param name="Country">Alpha-3.</param>
/// <param name="Leader">Full name.</param>
/// <param name="To">Last day; null: still in office as of the day that was asked for.</param>
public sealed record Administration(string Country, string Leader, string Title, DateOnly From, DateOnly? To);

/// <summary>What an administration has of a view split by who held office; null: nobody is known for the day.</summary>
public sealed record ByAdministration<T>(Administration? Administration, IReadOnlyList<T> Items);
