import Testing

extension Tab {
    /// The page says what must be put right, as Det Fælles Designsystem has it: first in the title, in a summary above
    /// the heading that has the focus, and at the field, to which the summary leads.
    func expectFault(
        _ sentence: String, at field: String, _ place: SourceLocation = #_sourceLocation
    ) throws {
        let title = try title
        #expect(title.hasPrefix("Fejl: "), "\(title)", sourceLocation: place)
        let state = try script(Self.faultScript, [sentence, field]) as? [String: Bool] ?? [:]
        #expect(state["above"] == true, "the summary stands above the heading", sourceLocation: place)
        #expect(state["focused"] == true, "the focus is on the summary", sourceLocation: place)
        #expect(state["described"] == true, "\(sentence) is said at \(field)", sourceLocation: place)
        let link = try element("//section[@class='faults']//a[\(Self.begins(sentence))]")
        try ask("POST", "/element/\(link)/click")
        let reached = try focus().id
        #expect(reached == field, "the summary leads to \(field)", sourceLocation: place)
    }

    private static let faultScript = """
        const [sentence, field] = arguments;
        const summary = document.querySelector('.faults'), heading = document.querySelector('h1');
        const words = document.getElementById(field + '-fault');
        const describes = [...document.querySelectorAll('[aria-describedby]')]
            .some(e => e.getAttribute('aria-describedby').split(' ').includes(field + '-fault'));
        return {
            above: !!summary && !!(summary.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING),
            focused: document.activeElement === summary,
            described: !!words && describes && words.innerText.startsWith('Fejl:') && words.innerText.includes(sentence),
        };
        """
}
