using Comity.Documents;

namespace Comity.Tests.Documents;

/// <summary>A test that runs pdftotext; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (!PdfProgram.IsInstalled)
        {
            Skip = "pdftotext (poppler-utils) is not installed.";
        }
    }
}
