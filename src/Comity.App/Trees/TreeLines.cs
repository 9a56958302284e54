using Comity.Language;

namespace Comity.App.Trees;

/// <summary>A tree drawn with lines: its words stand in their order, one below the other, each as far in as it is deep.</summary>
/// <remarks>
/// A head's dependents hang on one upright line, those before it above it and those after it below. Drawn right for trees whose branches
/// don't cross, which are all that the parser makes. O(words × depth).
/// </remarks>
internal sealed class TreeLines
{
    private readonly int _mostLevels;
    private readonly int[] _heads;
    private readonly int[] _depths;

    /// <summary>The topmost and the lowest word of a head and its dependents.</summary>
    private readonly int[] _top;
    private readonly int[] _bottom;

    /// <param name="mostLevels">Deeper words are drawn no further in than this.</param>
    public TreeLines(Sentence sentence, int mostLevels)
    {
        _mostLevels = mostLevels;
        _heads = sentence.Heads.ToArray();
        _depths = new int[_heads.Length];
        _top = [.. Enumerable.Range(0, _heads.Length)];
        _bottom = [.. _top];
        for (var word = 0; word < _heads.Length; word++)
        {
            for (var head = _heads[word]; head >= 0; head = _heads[head])
            {
                _depths[word]++;
            }

            if (_heads[word] is >= 0 and var own)
            {
                _top[own] = Math.Min(_top[own], word);
                _bottom[own] = Math.Max(_bottom[own], word);
            }
        }
    }

    /// <summary>Whether a word is deeper than there is room for, so that the lines do not tell its head.</summary>
    public bool IsTooDeep(int word) => _depths[word] > _mostLevels;

    /// <summary>The lines before a word: two characters for each level, and one for the word's own branches.</summary>
    public string Before(int word)
    {
        var line = new char[(2 * Math.Min(_depths[word], _mostLevels)) + 1];
        Array.Fill(line, ' ');
        var below = word;
        for (var head = _heads[word]; head >= 0; below = head, head = _heads[head])
        {
            if (_depths[head] >= _mostLevels)
            {
                continue;
            }

            var column = 2 * _depths[head];
            if (below == word)
            {
                line[column] = word == _top[head] ? '╭' : word == _bottom[head] ? '╰' : '├';
                line[column + 1] = '─';
            }
            else if (_top[head] < word && word < _bottom[head])
            {
                line[column] = '│';
            }
        }

        line[^1] = IsTooDeep(word) || (_depths[word] == _mostLevels && _top[word] != _bottom[word]) ? '…'
            : (_top[word] < word, word < _bottom[word]) switch
            {
                (true, true) => '┼',
                (true, false) => '┴',
                (false, true) => '┬',
                _ => '─',
            };
        return new(line);
    }
}
