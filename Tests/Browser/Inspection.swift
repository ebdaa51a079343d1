import Foundation
import Support

/// What is looked at on a page: by axe, and by ourselves where axe does not look.
enum Inspection {
    /// axe as `scripts/axe` has fetched it.
    static let axe: String = {
        let path = "\(Executables.root)/.build/axe/axe.min.js"
        let text = Files.text(path)
        precondition(text.hasPrefix("/*! axe"), "\(path) is not there; scripts/axe fetches it")
        return text
    }()

    /// Every rule of WCAG 2.2 A and AA that a machine can try, axe's good practice, and contrast as AAA has it, which is
    /// looked at once: what AA asks of contrast, AAA asks and more.
    static let everything = """
        {runOnly: {type: 'tag',
                   values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
         rules: {'color-contrast': {enabled: false}, 'color-contrast-enhanced': {enabled: true},
                 'target-size': {enabled: true}},
         resultTypes: ['violations']}
        """
    static let contrast = """
        {runOnly: {type: 'rule', values: ['color-contrast-enhanced']}, preload: false, resultTypes: ['violations']}
        """

    /// Everything that is looked at when a page is seen in this way.
    static func everything(_ tab: Tab, seeing way: Seeing) throws -> [String] {
        switch way {
        case .light: try axe(tab, everything) + smallTargets(tab) + faintEdges(tab)
        case .dark: try axe(tab, contrast) + faintEdges(tab)
        case .forced: try axe(tab, contrast)
        case .narrow: try sideways(tab) + smallTargets(tab) + cutOffWhenSpaced(tab)
        case .enlarged, .paper: try sideways(tab)
        }
    }

    /// What axe finds against the page, each as one line.
    static func axe(_ tab: Tab, _ rules: String) throws -> [String] {
        let run = """
            if (typeof window.axe !== 'object') return null;
            return axe.run(document, \(rules)).then(found => found.violations.flatMap(v => v.nodes.map(n =>
                v.id + ': ' + n.html.slice(0, 120) + ' ' + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 200))));
            """
        if let found = try tab.script(run) as? [String] { return found }
        try tab.script(axe)
        return try tab.script(run) as? [String] ?? ["axe gave no answer"]
    }

    /// Whether something reaches out of the window sideways; what does is named.
    static func sideways(_ tab: Tab) throws -> [String] {
        let look = """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.body.querySelectorAll('*')].filter(e => !e.closest('.skip, .unseen, .scroll'))
                .filter(e => e.getBoundingClientRect().right > wide + 1)
                .map(e => 'reaches out: ' + e.outerHTML.slice(0, 120)).slice(0, 3);
            """
        return try tab.script(look) as? [String] ?? []
    }

    /// What reaches out or is cut off when a reader sets lines, words and letters further apart.
    /// Source: WCAG 2.2, 1.4.12.
    static func cutOffWhenSpaced(_ tab: Tab) throws -> [String] {
        try tab.script(
            """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
                + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
            document.adoptedStyleSheets = [sheet];
            """)
        defer { _ = try? tab.script("document.adoptedStyleSheets = []") }
        let look = """
            return [...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll, .unseen, .guide'))
                .filter(e => getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1)
                .map(e => 'cut off when spaced: ' + e.outerHTML.slice(0, 100));
            """
        return try sideways(tab).map { "spaced, \($0)" } + (tab.script(look) as? [String] ?? [])
    }

    /// What can be clicked and is smaller than a thumb; links within a sentence are as large as their line.
    /// Source: WCAG 2.2, 2.5.5, with its exception for what stands in a sentence.
    static func smallTargets(_ tab: Tab) throws -> [String] {
        let look = """
            const small = [];
            for (const e of document.querySelectorAll('a, button, input, select, textarea, summary')) {
                if (e.type === 'hidden' || e.classList.contains('skip') || !e.checkVisibility()) continue;
                let box = e.getBoundingClientRect();
                let height = box.height, width = box.width;
                if (e.type === 'radio' || e.type === 'checkbox') {
                    if (!e.labels.length) { small.push('no words lead to it: ' + e.outerHTML.slice(0, 100)); continue; }
                    const words = e.labels[0].getBoundingClientRect();
                    height = Math.max(height, words.height);
                    width += words.width;
                }
                const around = e.tagName === 'A' && !e.classList.contains('button') ? e.parentElement : null;
                const isInSentence = around && /^(P|LI|DD|SPAN)$/.test(around.tagName)
                    && [...around.childNodes].some(n => n !== e && n.nodeType === 3 && n.textContent.trim());
                if (!isInSentence && (height < 43.5 || width < 43.5)) {
                    small.push(Math.round(width) + ' x ' + Math.round(height) + ': ' + e.outerHTML.slice(0, 100));
                }
            }
            return small;
            """
        return try tab.script(look) as? [String] ?? []
    }

    /// Edges of fields that can hardly be told from what they stand on: below 3:1. Source: WCAG 2.2, 1.4.11.
    static func faintEdges(_ tab: Tab) throws -> [String] {
        let look = """
            const parts = (c) => c.match(/[\\d.]+/g).map(Number);
            const light = (c) => {
                const [r, g, b] = parts(c).slice(0, 3).map(v => v / 255)
                    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ratio = (a, b) => {
                const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
                return (x + 0.05) / (y + 0.05);
            };
            const ground = (e) => {
                for (let n = e; n; n = n.parentElement) {
                    const c = getComputedStyle(n).backgroundColor;
                    if (parts(c).length < 4 || parts(c)[3] > 0) return c;
                }
                return 'rgb(255, 255, 255)';
            };
            return [...document.querySelectorAll('main input, main select, main textarea')]
                .filter(e => e.type !== 'hidden' && e.type !== 'radio' && e.type !== 'checkbox' && e.checkVisibility())
                .filter(e => ratio(getComputedStyle(e).borderTopColor, ground(e.parentElement)) < 3)
                .map(e => 'faint edge: ' + e.id);
            """
        return try tab.script(look) as? [String] ?? []
    }

    /// Bytes of the page itself, as the server wrote it.
    static func bytes(_ tab: Tab) throws -> Int {
        try tab.script("return performance.getEntriesByType('navigation')[0].decodedBodySize") as? Int ?? .max
    }
}
