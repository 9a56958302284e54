using Comity.Language;

namespace Comity.Reading.Trees;

/// <summary>Who does what in a sentence: subjects and objects of predicates, seen through passives, control, raising, coordination and relative clauses.</summary>
internal static class Clause
{
    private const int MaximumClimb = 8;
    private const int MaximumLinearReach = 15;
    private const int MaximumCoordination = 64;

    public static bool IsVerb(this Tree tree, int word) => tree.Tag(word) is UniversalTag.Verb;

    public static bool IsPredicate(this Tree tree, int word) =>
        tree.Tag(word) is UniversalTag.Verb || tree.Child(word, DependencyRelation.Cop) >= 0;

    public static bool IsPassive(this Tree tree, int verb) =>
        tree.Child(verb, DependencyRelation.AuxPass) >= 0 || tree.Child(verb, DependencyRelation.NsubjPass) >= 0
        || tree.Child(verb, DependencyRelation.OblAgent) >= 0;

    /// <summary>The word that does what <paramref name="predicate"/> says (for a passive: its agent), or -1.</summary>
    public static int Agent(this Tree tree, Sentence sentence, int predicate)
    {
        if (!tree.IsPassive(predicate))
        {
            // A bare participle after a noun is passive: "the tariffs imposed by Canada".
            return IsReducedPassive(tree, sentence, predicate) ? ByAgent(tree, predicate) : tree.Subject(sentence, predicate);
        }

        return ByAgent(tree, predicate);
    }

    /// <summary>The word that <paramref name="predicate"/> is done to, or -1.</summary>
    public static int Patient(this Tree tree, Sentence sentence, int predicate)
    {
        if (tree.IsPassive(predicate))
        {
            return tree.Subject(sentence, predicate);
        }

        if (IsReducedPassive(tree, sentence, predicate))
        {
            return tree.Head(predicate);
        }

        var patient = tree.Child(predicate, DependencyRelation.Obj);
        if (patient >= 0)
        {
            return IsRelativePronoun(tree, patient) ? Antecedent(tree, predicate) : patient;
        }

        // "a forum the administration ended": the object is the noun that the clause describes.
        if (tree.Relation(predicate) == DependencyRelation.AclRelcl)
        {
            var subject = tree.Child(predicate, DependencyRelation.Nsubj);
            if (subject >= 0 && !IsRelativePronoun(tree, subject))
            {
                return tree.Head(predicate);
            }
        }

        return -1;
    }

    /// <summary>The grammatical subject, found through coordination, control, raising, participles and relative pronouns; or -1.</summary>
    public static int Subject(this Tree tree, Sentence sentence, int predicate)
    {
        var found = StructuralSubject(tree, sentence, predicate);
        return found >= 0 || !IsFinite(tree, sentence, predicate) ? found : LinearSubject(tree, predicate);
    }

    private static int StructuralSubject(Tree tree, Sentence sentence, int predicate)
    {
        var word = predicate;
        for (var climb = 0; climb < MaximumClimb && word >= 0; climb++)
        {
            var own = OwnSubject(tree, word);
            if (own >= 0)
            {
                return IsRelativePronoun(tree, own) ? Antecedent(tree, word) : own;
            }

            var head = tree.Head(word);
            if (head < 0)
            {
                return -1;
            }

            switch (tree.Relation(word))
            {
                case DependencyRelation.Conj:
                case DependencyRelation.Parataxis:
                case DependencyRelation.Advcl:
                case DependencyRelation.AdvclRelcl:
                    word = head;
                    break;
                case DependencyRelation.Xcomp:
                case DependencyRelation.Ccomp:
                    var controller = ObjectControlled(tree, head);
                    if (controller >= 0)
                    {
                        return controller;
                    }

                    word = head;
                    break;
                case DependencyRelation.Acl when sentence.PennTags[word] is PennTag.Gerund && !HasMark(tree, word):
                    return tree.Tag(head) is UniversalTag.Verb ? -1 : head;
                case DependencyRelation.Acl:
                    // "plans to hold", "the request to invest": the doer is whoever plans or requests.
                    word = GovernorOf(tree, head, out var possessor);
                    if (possessor >= 0)
                    {
                        return possessor;
                    }

                    break;
                case DependencyRelation.AclRelcl:
                    return -1;
                case DependencyRelation.Cop:
                case DependencyRelation.Aux:
                    word = head;
                    break;
                default:
                    // A gerund governed through a noun: "as part of undoing …", "with the goal of enhancing …".
                    if (tree.Tag(word) is not UniversalTag.Verb)
                    {
                        return -1;
                    }

                    word = GovernorOf(tree, head, out possessor);
                    if (possessor >= 0)
                    {
                        return possessor;
                    }

                    break;
            }
        }

        return -1;
    }

    /// <summary>The noun that a relative clause describes.</summary>
    public static int Antecedent(this Tree tree, int predicate)
    {
        var word = predicate;
        for (var climb = 0; climb < MaximumClimb && word >= 0; climb++)
        {
            if (tree.Relation(word) is DependencyRelation.AclRelcl or DependencyRelation.Acl)
            {
                return tree.Head(word);
            }

            if (tree.Relation(word) is DependencyRelation.AdvclRelcl)
            {
                // ", which they ignored" said of the last noun before it.
                for (var noun = tree.Left(word) - 1; noun >= 0; noun--)
                {
                    if (tree.Tag(noun) is UniversalTag.Noun or UniversalTag.Propn)
                    {
                        return noun;
                    }
                }
            }

            word = tree.Head(word);
        }

        return -1;
    }

    /// <summary>The first of those that a party is coordinated with: the same for all of "Ghana, Togo and Benin".</summary>
    public static int FirstOfParty(this Tree tree, int word)
    {
        for (var climb = 0; climb < MaximumCoordination && tree.Relation(word) == DependencyRelation.Conj && tree.Head(word) is >= 0 and var head && !tree.IsVerb(head); climb++)
        {
            word = head;
        }

        return word;
    }

    public static bool IsRelativePronoun(this Tree tree, int word) =>
        tree.Tag(word) is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Sconj && tree.Lemma(word) is "that" or "which" or "who" or "whom";

    private static bool IsFinite(Tree tree, Sentence sentence, int predicate)
    {
        if (sentence.PennTags[predicate] is PennTag.PastVerb or PennTag.PresentVerb or PennTag.PresentThirdVerb)
        {
            return true;
        }

        foreach (var child in tree.Children(predicate))
        {
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && child < predicate)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The head of the noun phrase to the left of a verb, past auxiliaries, adverbs and prepositional phrases; or -1.</summary>
    public static int LinearSubject(this Tree tree, int predicate)
    {
        var word = predicate - 1;
        for (var steps = 0; word >= 0 && steps < MaximumLinearReach; steps++)
        {
            switch (tree.Tag(word))
            {
                case UniversalTag.Aux or UniversalTag.Adv:
                    word--;
                    break;
                case UniversalTag.Punct when tree.Lemma(word) is "," && steps > 0:
                    word--;
                    break;
                case UniversalTag.Pron or UniversalTag.Noun or UniversalTag.Propn:
                    var start = word;
                    while (start > 0 && tree.Tag(start - 1) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn
                        or UniversalTag.Num or UniversalTag.Part)
                    {
                        start--;
                    }

                    if (start > 1 && tree.Tag(start - 1) is UniversalTag.Cconj)
                    {
                        word = start - 2;
                        break;
                    }

                    if (start == 0 || tree.Tag(start - 1) is not UniversalTag.Adp)
                    {
                        return word;
                    }

                    word = start - 2;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static int OwnSubject(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter
                or DependencyRelation.Csubj)
            {
                return child;
            }
        }

        return -1;
    }

    private static int ByAgent(Tree tree, int predicate)
    {
        var agent = tree.Child(predicate, DependencyRelation.OblAgent);
        if (agent >= 0)
        {
            return agent;
        }

        foreach (var child in tree.Children(predicate))
        {
            if (tree.Relation(child) != DependencyRelation.Obl)
            {
                continue;
            }

            if (tree.CaseOf(child) == "by" && tree.Child(child, DependencyRelation.Nummod) < 0)
            {
                return child;
            }

            // "was hit with tariffs by Canada": whoever stands behind "by" may hang on the means.
            foreach (var owner in tree.CaseOf(child) == "with" ? tree.Children(child) : [])
            {
                if (tree.Relation(owner) == DependencyRelation.Nmod && tree.CaseOf(owner) == "by")
                {
                    return owner;
                }
            }
        }

        return -1;
    }

    private static bool IsReducedPassive(Tree tree, Sentence sentence, int predicate) =>
        tree.Relation(predicate) == DependencyRelation.Acl && sentence.PennTags[predicate] is PennTag.PastParticiple or PennTag.PastVerb
        && tree.Child(predicate, DependencyRelation.Obj) < 0 && OwnSubject(tree, predicate) < 0 && tree.Child(predicate, DependencyRelation.Aux) < 0;

    // "asked Mexico to join": the one asked is the one to act.
    private static int ObjectControlled(Tree tree, int governor) => tree.Child(governor, DependencyRelation.Obj);

    private static bool HasMark(Tree tree, int word) => tree.Child(word, DependencyRelation.Mark) >= 0;

    // Climbs from a noun to the verb that governs it; a possessor on the way ("the Mexican president's request") is the doer.
    private static int GovernorOf(Tree tree, int noun, out int possessor)
    {
        possessor = -1;
        for (var climb = 0; climb < MaximumClimb && noun >= 0; climb++)
        {
            if (tree.IsPredicate(noun))
            {
                return noun;
            }

            possessor = tree.Child(noun, DependencyRelation.NmodPoss);
            if (possessor >= 0)
            {
                return -1;
            }

            noun = tree.Head(noun);
        }

        return -1;
    }
}
