using System.CommandLine;
using Comity.Language;
using Comity.Reading.Events;

namespace Comity.App.Cli;

/// <summary>The option that names an event model.</summary>
internal static class EventModelOption
{
    public static Option<FileInfo?> Create() => new("--model") { Description = "An event model that \"comity train events\" wrote; without it, the one that comes with Comity." };

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: not an event model.</exception>
    public static RelationCoder Coder(FileInfo? model) =>
        model is null ? new RelationCoder(LanguageModel.Embedded) : RelationCoder.Open(LanguageModel.Embedded, model.FullName);
}
