using Comity.Language;

namespace Comity.Reading.Trees;

/// <summary>The words that a claim rests on: one stretch of a sentence around its predicate, without what hangs loosely at its edges.</summary>
internal static class QuoteSpan
{
    // Words from the start of the subject to the predicate that a quote takes in.
    private const int LongestLead = 14;

    /// <summary>The clause of <paramref name="predicate"/>: its subject if it stands nearby, its verb group and its complements.</summary>
    /// <param name="cuts">Words whose subtrees are left out when they stand at an edge, such as coordinated clauses that make claims of their own.</param>
    public static (int First, int Last) Clause(Tree tree, int predicate, Func<int, bool> cuts)
    {
        var first = predicate;
        var last = predicate;
        Grow(tree, predicate, cuts, ref first, ref last);
        return Trim(tree, first, last);
    }

    /// <summary>The noun phrase of <paramref name="noun"/> with its complements.</summary>
    public static (int First, int Last) Phrase(Tree tree, int noun, Func<int, bool> cuts)
    {
        var first = noun;
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && tree.Relation(child) is not (DependencyRelation.Case or DependencyRelation.Cc or DependencyRelation.Mark or DependencyRelation.Punct))
            {
                first = Math.Min(first, tree.Left(child));
            }
        }

        return Trim(tree, first, LastWithout(tree, noun, cuts));
    }

    /// <summary>First word of a verb with its subject and auxiliaries, without what stands further left.</summary>
    public static int VerbGroupStart(Tree tree, int verb)
    {
        var first = verb;
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
            {
                first = Math.Min(first, verb - tree.Left(child) <= 8 ? tree.Left(child) : first);
            }
        }

        return first;
    }

    /// <summary>Fits a quote to the clause as a reader would cut it: on to the next boundary where the tree stopped short, back to a comma where it ran long.</summary>
    /// <param name="keep">A word that must stay.</param>
    /// <param name="isOther">Whether a word belongs to another claim of the kind.</param>
    public static (int First, int Last) Fit(SentenceView view, int first, int last, int keep, Func<int, bool> isOther)
    {
        const int Long = 20;
        const int Least = 8;
        while (last + 1 < view.Sentence.Count && last - first < Long && !IsBoundary(view, last + 1, isOther))
        {
            last++;
        }

        // A semicolon always ends a clause.
        for (var word = keep + 1; word < last; word++)
        {
            if (view.Lemma(word) is ";" && !view.IsQuoted(word))
            {
                last = word - 1;
            }
        }

        for (var word = Math.Max(first + Least, keep + 1); last - first >= Long && word < last; word++)
        {
            if (view.Lemma(word) is "," or ";" or "–" or "—" && !IsListComma(view, word))
            {
                last = word - 1;
            }
        }

        return Trim(view.Tree, WithDate(view, first), last);
    }

    // "Between 2014 and 2016 Russia bombed Syria": a date right before the clause belongs to it.
    private static int WithDate(SentenceView view, int first)
    {
        var date = first;
        while (date > 0 && view.IsDated(date - 1))
        {
            date--;
        }

        return date < first && view.Sentence.Tags[date] != UniversalTag.Adp && date > 0
            && view.Sentence.Tags[date - 1] is UniversalTag.Adp or UniversalTag.Sconj ? date - 1 : date;
    }

    /// <summary>A list item from <paramref name="first"/> on: the rest of its sentence, up to a length that a reader takes in.</summary>
    public static (int First, int Last) Item(SentenceView view, int first)
    {
        const int Long = 28;
        return Trim(view.Tree, first, Math.Min(view.Sentence.Count - 1, first + Long));
    }

    private static bool IsBoundary(SentenceView view, int word, Func<int, bool> isOther)
    {
        var tag = view.Sentence.Tags[word];
        if (isOther(word) || tag is UniversalTag.Sym)
        {
            return true;
        }

        if (tag == UniversalTag.Punct)
        {
            return view.Lemma(word) is not ("-" or "'" or "’" or "“" or "\"" or "‘") || view.Sentence.Ends[word - 1] == view.Sentence.Starts[word] && view.Lemma(word) is not "-";
        }

        var head = view.Tree.Head(word);
        return (tag == UniversalTag.Cconj && head >= 0 && view.Tree.IsPredicate(head))
            || (tag is UniversalTag.Pron && view.Tree.Relation(word) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Expl)
            || (tag is UniversalTag.Sconj && view.Tree.Relation(word) == DependencyRelation.Mark && view.Lemma(word) is "while" or "because" or "although" or "though" or "as" or "since" or "when" or "if");
    }

    // The comma of a list "a, b and c" or inside a quotation is no place to cut.
    private static bool IsListComma(SentenceView view, int comma) =>
        view.IsQuoted(comma) || (view.Tree.Head(comma) >= 0 && view.Tree.Relation(view.Tree.Head(comma)) == DependencyRelation.Conj
            && !view.Tree.IsPredicate(view.Tree.Head(comma)));

    private static void Grow(Tree tree, int predicate, Func<int, bool> cuts, ref int first, ref int last)
    {
        var children = tree.Children(predicate);
        // Outwards from the predicate, so that a cut closes that side.
        for (var index = children.Length - 1; index >= 0; index--)
        {
            var child = children[index];
            if (child > predicate)
            {
                continue;
            }

            if (IsLoose(tree, child) || cuts(child))
            {
                break;
            }

            // The subject opens the clause; what stands before it only frames it, and a subject with a clause of its own says too much.
            var isSubject = tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Expl;
            if (isSubject && predicate - tree.Left(child) > LongestLead)
            {
                break;
            }

            first = Math.Min(first, tree.Left(child));
            if (isSubject)
            {
                break;
            }
        }

        foreach (var child in children)
        {
            if (child < predicate)
            {
                continue;
            }

            if (IsLoose(tree, child) || cuts(child))
            {
                break;
            }

            // The stop of the sentence stands after what was left out of the complement before it.
            if (tree.Lemma(child) is not ("." or "," or ";"))
            {
                last = Math.Max(last, LastWithout(tree, child, cuts));
            }
        }
    }

    // The end of a complement, cut before a relative clause or a coordinated clause inside it.
    private static int LastWithout(Tree tree, int word, Func<int, bool> cuts)
    {
        var last = word;
        foreach (var child in tree.Children(word))
        {
            if (child < word)
            {
                continue;
            }

            // "those who traffic in arms": a pronoun says nothing without its clause.
            var isAside = (tree.Relation(child) is DependencyRelation.AclRelcl && tree.Tag(word) is not (UniversalTag.Pron or UniversalTag.Det))
                || tree.Relation(child) is DependencyRelation.Parataxis
                || (tree.Relation(child) == DependencyRelation.Appos && tree.Left(child) > 0 && tree.Lemma(tree.Left(child) - 1) == ",");
            if (isAside || cuts(child))
            {
                break;
            }

            last = Math.Max(last, LastWithout(tree, child, cuts));
        }

        return last;
    }

    private static bool IsLoose(Tree tree, int child) => tree.Relation(child) switch
    {
        DependencyRelation.Parataxis or DependencyRelation.Discourse or DependencyRelation.Vocative or DependencyRelation.Dislocated => true,
        DependencyRelation.Cc or DependencyRelation.Mark => child < tree.Head(child),
        DependencyRelation.Conj => tree.IsPredicate(child) && HasOwnSubjectOrAuxiliary(tree, child),
        DependencyRelation.Advcl => child < tree.Head(child) || (tree.Left(child) > 0 && tree.Tag(tree.Left(child) - 1) == UniversalTag.Punct),
        _ => false,
    };

    // "will support a review and seek agreement" is one clause; "and will be more willing" begins another.
    private static bool HasOwnSubjectOrAuxiliary(Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux or DependencyRelation.AuxPass
                or DependencyRelation.Cop or DependencyRelation.Expl)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last) Trim(Tree tree, int first, int last)
    {
        while (first < last && tree.Tag(first) is UniversalTag.Punct or UniversalTag.Cconj && tree.Lemma(first) is not ("“" or "\"" or "‘"))
        {
            first++;
        }

        while (last > first && tree.Tag(last) is UniversalTag.Punct && tree.Lemma(last) is not ("”" or "\"" or "’" or ")" or "%"))
        {
            last--;
        }

        return (first, last);
    }
}
