import Foundation
import Testing

/// The keys that lie under no letter. Source: W3C WebDriver, § 15.4.2 Keyboard actions.
enum Key: String {
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case space = " "
    case down = "\u{E015}"
    case right = "\u{E014}"
    case home = "\u{E011}"
    case shift = "\u{E008}"
}

/// Somebody who works without a mouse: what has the focus, and what every key does to it.
extension Tab {
    /// What has the focus.
    struct Focus {
        /// What it is called to a reader: its label, or its words.
        let name: String
        /// The heading of the group it is in.
        let group: String
        let id: String
        /// It lies within the window, and is marked by an outline that can be seen against what is around it.
        let isVisible: Bool
        /// It comes later on the page than what had the focus before.
        let isForward: Bool
    }

    func press(_ key: Key) throws { try press(key.rawValue) }

    /// Types what has the focus.
    func type(_ text: String) throws {
        effort.fields += 1
        try press(text)
    }

    private func press(_ text: String) throws {
        let steps = text.flatMap { letter -> [[String: Any]] in
            [["type": "keyDown", "value": String(letter)], ["type": "keyUp", "value": String(letter)]]
        }
        effort.keys += text.count
        try ask(
            "POST", "/actions", ["actions": [["type": "key", "id": "keyboard", "actions": steps] as [String: Any]]])
    }

    /// Presses Tab until the focus is on what is called that, in the group with that heading when one is named; every
    /// stop on the way must be visible and come in the order of the page.
    @discardableResult
    func tab(to name: String, in group: String = "", _ place: SourceLocation = #_sourceLocation) throws -> Focus {
        var stops: [String] = []
        for number in 0..<150 {
            try press(.tab)
            let stop = try focus()
            stops.append(stop.name)
            #expect(stop.isVisible, "the focus on \(stop.name) cannot be seen", sourceLocation: place)
            #expect(stop.isForward || number == 0, "the focus goes back to \(stop.name)", sourceLocation: place)
            if stop.name.hasPrefix(name), stop.group.hasPrefix(group) { return stop }
        }
        throw Trouble("Tab does not reach \(name): \(stops.joined(separator: " | "))")
    }

    /// Chooses from a closed list by the first letters of the choice.
    func pick(_ name: String, _ choice: String) throws {
        try tab(to: name)
        effort.fields += 1
        try press(choice)
    }

    /// Chooses among the buttons of a group: Tab leads into it, the arrows from one to the next.
    func choose(_ choice: String, inGroup group: String) throws {
        var stop = try tab(to: "", in: group)
        effort.fields += 1
        try press(.space)
        for _ in 0..<12 where !stop.name.hasPrefix(choice) {
            try press(.down)
            stop = try focus()
        }
        guard stop.name.hasPrefix(choice) else { throw Trouble("the arrows do not reach \(choice)") }
    }

    func focus() throws -> Focus {
        let found = try script(Self.focusScript) as? [String: Any]
        return Focus(
            name: found?["name"] as? String ?? "", group: found?["group"] as? String ?? "",
            id: found?["id"] as? String ?? "", isVisible: found?["visible"] as? Bool ?? false,
            isForward: found?["forward"] as? Bool ?? false)
    }

    private static let focusScript = """
        const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
        const words = (n) => n ? n.innerText.trim().replace(/\\s+/g, ' ') : '';
        const label = e.labels && e.labels.length ? words(e.labels[0]) : e.getAttribute('aria-label') || words(e);
        const set = e.closest('fieldset');
        const before = window.lastFocus;
        window.lastFocus = e;
        return {
            name: label, id: e.id, group: set ? words(set.querySelector('legend')) : '',
            visible: e !== document.body && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            forward: !before || !before.isConnected || before === e
                || !!(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
        };
        """
}
