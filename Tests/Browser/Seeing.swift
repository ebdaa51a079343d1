import Foundation

/// How somebody sees a page: by day or night, in the system's own few colours, on paper, on a telephone, enlarged.
enum Seeing: String, CaseIterable {
    case light, dark, forced, paper, narrow
    /// 1280 × 1024 at 400 %.
    case enlarged

    fileprivate var media: String { self == .paper ? "print" : "screen" }

    fileprivate var features: [[String: String]] {
        [
            ["name": "prefers-color-scheme", "value": self == .dark ? "dark" : "light"],
            ["name": "forced-colors", "value": self == .forced ? "active" : "none"],
            ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
    }

    fileprivate var size: (width: Int, height: Int) {
        switch self {
        case .light, .dark, .forced: (1280, 900)
        case .paper: (740, 1000)
        case .narrow: (320, 640)
        case .enlarged: (320, 256)
        }
    }
}

extension Tab {
    func see(_ way: Seeing) throws {
        if seen != way {
            try devTools("Emulation.setEmulatedMedia", ["media": way.media, "features": way.features])
            seen = way
        }
        try resize(way.size.width, way.size.height)
    }

    func resize(_ width: Int, _ height: Int) throws {
        guard size?.width != width || size?.height != height else { return }
        try devTools(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
        size = (width, height)
    }

    /// Whether pages may run scripts.
    func setScript(_ isOn: Bool) throws {
        try devTools("Emulation.setScriptExecutionDisabled", ["value": !isOn])
    }

    /// The page as a PNG file, as far as it goes or as the window shows it.
    func picture(whole: Bool = false) throws -> Data {
        var parameters: [String: Any] = ["format": "png", "captureBeyondViewport": whole]
        if whole {
            let size = "const e = document.documentElement; return [e.scrollWidth, e.scrollHeight]"
            let found = try script(size) as? [Int] ?? [0, 0]
            parameters["clip"] = ["x": 0, "y": 0, "width": found[0], "height": found[1], "scale": 1]
        }
        let answer = try devTools("Page.captureScreenshot", parameters) as? [String: Any]
        guard let text = answer?["data"] as? String, let bytes = Data(base64Encoded: text) else {
            throw Trouble("no picture")
        }
        return bytes
    }
}
