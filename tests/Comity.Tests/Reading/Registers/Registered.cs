using System.Security;
using System.Text;
using Comity.Claims;
using Comity.Documents.Registers;
using Comity.Language;
using Comity.Reading.Registers;

namespace Comity.Tests.Reading.Registers;

/// <summary>Entries of registers made up for tests, and what is read of them.</summary>
internal static class Registered
{
    private static readonly RegisterReader Reader = new(LanguageModel.Embedded);
    private static readonly Lock Reading = new();

    public static RegisterEntry Visit(string visitor, string from, string start, string end, string description) => Entry(
        RegisterKind.StateVisits,
        $"<visits><visit><id>1</id><start-date>{start}</start-date><end-date>{end}</end-date><visitor>{SecurityElement.Escape(visitor)}</visitor><from>{SecurityElement.Escape(from)}</from><description>{SecurityElement.Escape(description)}</description></visit></visits>");

    public static RegisterEntry Trip(string role, string name, string country, string locale, string start, string end, string remarks) => Entry(
        RegisterKind.StateTravels,
        $"<trips><trip role=\"{role}\"><id>1</id><role>{role}</role><name>{name}</name><start-date>{start}</start-date><end-date>{end}</end-date><country>{SecurityElement.Escape(country)}</country><locale>{locale}</locale><remarks>{SecurityElement.Escape(remarks)}</remarks></trip></trips>");

    public static RegisterReading Read(RegisterEntry entry)
    {
        lock (Reading)
        {
            return Reader.Read(entry, new DateOnly(2026, 1, 1));
        }
    }

    /// <summary>Persons with their countries, in order: "Felipe Calderón MEX".</summary>
    public static IEnumerable<string> Persons(Claim claim) =>
        claim.Actors.Concat(claim.Recipients).Where(actor => actor.Person is not null).Select(actor => $"{actor.Person} {actor.Country}");

    /// <summary>The consultation that the remarks tell, not the one of the fields.</summary>
    public static Claim Told(RegisterEntry entry, RegisterReading reading) =>
        Assert.Single(reading.Claims, claim => claim.Kind == ClaimKind.Event && claim.Span != entry.Heading);

    private static RegisterEntry Entry(RegisterKind kind, string xml) =>
        RegisterFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "test.xml", kind).Single().Entry ?? throw new ArgumentException("No entry.", nameof(xml));
}
