using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Comity.Claims;

namespace Comity.Documents.Registers;

/// <summary>Makes an entry of one element: its fields as lines of text, or the reason why there is none.</summary>
internal static class RegisterElement
{
    private const string Publisher = "Office of the Historian, U.S. Department of State";
    private const int LongestField = 20_000;

    public static RegisterExtraction Read(XElement element, string path, int line, RegisterKind kind)
    {
        var isVisit = kind == RegisterKind.StateVisits;
        var id = Field(element, "id");
        var name = isVisit ? "visit" : "trip";
        if (id.Length == 0 || id.Length > 20 || !id.All(char.IsAsciiLetterOrDigit))
        {
            return Refused($"a {name} without a number of its own");
        }

        if (Role(element, isVisit) is not { } role)
        {
            return Refused($"{name} {id}: the role \"{Field(element, "role")}\" is neither president nor secretary");
        }

        var traveller = Field(element, isVisit ? "visitor" : "name");
        var (country, key) = Country(element, isVisit ? "from" : "country");
        var remarks = Field(element, isVisit ? "description" : "remarks");
        if (traveller.Length == 0 || country.Length == 0)
        {
            return Refused($"{name} {id}: no {(country.Length == 0 ? "country" : "traveller")}");
        }

        if (Math.Max(Math.Max(traveller.Length, country.Length), remarks.Length) > LongestField)
        {
            return Refused($"{name} {id}: a field of more than {LongestField:N0} characters");
        }

        var first = Day(element, "start-date");
        var last = Day(element, "end-date");
        if (first is not { } start || last is not { } end)
        {
            return Refused($"{name} {id}: \"{Field(element, first is null ? "start-date" : "end-date")}\" is no day such as 2016-06-29");
        }

        if (end < start)
        {
            return Refused($"{name} {id}: ends on {Iso(end)}, before it starts on {Iso(start)}");
        }

        var entry = Compose(kind, id, role, traveller, country, isVisit ? "" : Field(element, "locale"), start, end, remarks, (element, path, key));
        return RegisterExtraction.Of(entry);

        RegisterExtraction Refused(string reason) =>
            RegisterExtraction.Of(new Refusal(RefusalKind.Format, path, line > 0 ? line : null, reason));
    }

    private static RegisterEntry Compose(
        RegisterKind kind, string id, TravelRole role, string traveller, string country, string locale, DateOnly start, DateOnly end, string remarks,
        (XElement Element, string Path, string Key) from)
    {
        // The number is no part of the text: an entry that the register has twice is one text that stands at two places.
        var isVisit = kind == RegisterKind.StateVisits;
        var text = new StringBuilder(isVisit ? "Visitor: " : role == TravelRole.President ? "President: " : "Secretary of State: ");
        var travellerSpan = Add(traveller);
        text.Append(isVisit ? "; from: " : "; to: ");
        var countrySpan = Add(country);
        TextSpan? localeSpan = null;
        if (locale.Length > 0)
        {
            text.Append("; ");
            localeSpan = Add(locale);
        }

        text.Append("; ");
        var dates = Add(start == end ? Iso(start) : $"{Iso(start)} to {Iso(end)}");
        TextSpan? remarksSpan = null;
        if (remarks.Length > 0)
        {
            text.Append("\n\n");
            remarksSpan = Add(remarks);
        }

        text.Append('\n');
        var register = isVisit ? "state-visits" : "state-travels";
        return new RegisterEntry
        {
            Kind = kind,
            Id = id,
            Role = role,
            First = start,
            Last = end,
            Traveller = travellerSpan,
            Country = countrySpan,
            CountryKey = from.Key,
            Locale = localeSpan,
            Heading = travellerSpan.Cover(dates),
            Remarks = remarksSpan,
            Written = Day(from.Element, "created-datetime"),
            Source = new SourceText
            {
                Text = text.ToString(),
                Place = $"{register}#{id}",
                FileName = $"{register} {id}",
                MediaType = "application/xml",
                Original = Encoding.UTF8.GetBytes(from.Element.ToString(SaveOptions.DisableFormatting)),
                Metadata = new DocumentMetadata(
                    $"{(isVisit ? $"Visit of {traveller} of {country}" : $"Journey of {traveller} to {country}")}, {Between(start, end)}",
                    Publisher: Publisher,
                    Published: EdtfDate.Day(end),
                    Url: RegisterAddress.Of(kind, role, from.Key, from.Element.Attribute("who")?.Value)),
            },
        };

        TextSpan Add(string words)
        {
            var span = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words);
            return span;
        }
    }

    private static TravelRole? Role(XElement element, bool isVisit) => isVisit ? TravelRole.Visitor : Field(element, "role") switch
    {
        "president" => TravelRole.President,
        "secretary" => TravelRole.Secretary,
        _ => null,
    };

    private static (string Name, string Key) Country(XElement element, string name) =>
        element.Element(name) is { } country ? (Field(element, name), country.Attribute("id")?.Value.Trim() ?? "") : ("", "");

    // The words with one space for any white space, and no control characters, which no stored text may have.
    private static string Field(XElement element, string name)
    {
        if (element.Element(name)?.Value is not { } value)
        {
            return "";
        }

        var words = new StringBuilder(value.Length);
        foreach (var unit in value)
        {
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else
            {
                words.Append(unit);
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    /// <summary>The day that a field starts with, in ISO 8601, with or without a time after it.</summary>
    private static DateOnly? Day(XElement element, string name)
    {
        var value = Field(element, name);
        var day = value.Length > 10 && value[10] == 'T' ? value[..10] : value;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "8 to 9 March 2010", "30 June to 2 July 1998".
    private static string Between(DateOnly start, DateOnly end)
    {
        var from = start == end ? null : start.Year != end.Year ? "d MMMM yyyy" : start.Month != end.Month ? "d MMMM" : "%d";
        var until = end.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return from is null ? until : $"{start.ToString(from, CultureInfo.InvariantCulture)} to {until}";
    }
}
