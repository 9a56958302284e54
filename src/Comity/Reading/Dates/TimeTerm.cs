namespace Comity.Reading.Dates;

/// <summary>What a word, number or mark does in a dated expression. The words of each are in Data/time-words.tsv.</summary>
internal enum TimeTerm : byte
{
    /// <summary>Past either end of the sentence.</summary>
    None,

    /// <summary>A word that no dated expression is made of.</summary>
    Word,

    /// <summary>A single character that is neither letter nor digit.</summary>
    Mark,

    /// <summary>A run of digits.</summary>
    Digits,

    Month,
    Weekday,

    /// <summary>By its number in EDTF, 21 for spring.</summary>
    Season,

    /// <summary>By <see cref="TimeUnit"/>.</summary>
    Unit,

    Half,
    Fiscal,

    /// <summary>"FY".</summary>
    FiscalYear,

    /// <summary>"Q", as in Q2.</summary>
    QuarterLetter,

    /// <summary>"H", as in H1.</summary>
    HalfLetter,

    /// <summary>A number word.</summary>
    Number,

    Ordinal,

    /// <summary>"th" after digits.</summary>
    OrdinalEnding,

    /// <summary>"few", "several": a number only with its unit.</summary>
    Vague,

    /// <summary>Early, mid, late.</summary>
    Part,

    /// <summary>The start (1) or end (2) of something.</summary>
    Edge,

    /// <summary>Yesterday (-1), today, tomorrow.</summary>
    RelativeDay,

    /// <summary>"last" (1), "past" (2).</summary>
    Last,

    This,

    /// <summary>"next" (1), "coming" (2).</summary>
    Next,

    Previous,
    Recent,
    Earlier,
    Later,
    Ago,

    /// <summary>A preposition that leads in a date: in (1), on (2), under (3), at or of (4), over or for (5).</summary>
    In,

    Since,
    Until,
    Before,
    After,
    By,
    From,
    To,
    Between,
    And,
    The,
    A,
    Within,
    Around,

    /// <summary>A number after it is a quantity.</summary>
    Amount,

    /// <summary>The end of "from 2017 to the present".</summary>
    Present,

    /// <summary>What follows is still to come.</summary>
    Future,

    /// <summary>"administration" (1), "presidency" (2), "years" (3) of somebody in office.</summary>
    OfficeNoun,

    Title,

    /// <summary>"office", "power": what is taken.</summary>
    Office,

    Took,
    Possessive,

    /// <summary>A number after it is a name: "Resolution 1973".</summary>
    Label,

    /// <summary>A number before it is a quantity: "2000 people".</summary>
    Counted,
}

/// <summary>The units that expressions count in, by the numbers of Data/time-words.tsv.</summary>
internal enum TimeUnit : byte
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
}
