import CPangoCairo

/// The fonts that letters are set in, and none besides them: whatever else a machine has installed, a letter looks the same.
///
/// DejaVu writes what is written here every day; what it lacks comes from the others, in this order. A sign that none of them
/// has is never printed as a box: the letter waits for a person (decision 76).
enum LetterFonts {
    /// Families as a font description names them, in the order they are asked.
    static let families = "DejaVu Sans,Noto Sans,WenQuanYi Micro Hei,Symbola"

    /// Where a family comes from, and the file by which one sees that it is there.
    private static let packages = [
        "fonts-dejavu-core": "DejaVuSans.ttf", "fonts-noto-core": "NotoSansThai-Regular.ttf",
        "fonts-wqy-microhei": "wqy-microhei.ttc", "fonts-symbola": "Symbola_hint.ttf",
    ]

    /// Debian's packages of fonts that are not installed here; found once, before the first letter is set.
    static let missing: [String] = {
        guard let config = FcConfigCreate() else { return packages.keys.sorted() }
        defer { FcConfigDestroy(config) }
        let isRead = choice.withCString { text in
            text.withMemoryRebound(to: FcChar8.self, capacity: choice.utf8.count + 1) {
                FcConfigParseAndLoadFromMemory(config, $0, FcBool(1))
            }
        }
        guard isRead != 0, FcConfigBuildFonts(config) != 0, FcConfigSetCurrent(config) != 0 else {
            return packages.keys.sorted()
        }
        let found = files(of: config)
        return packages.filter { !found.contains($0.value) }.keys.sorted()
    }()

    /// The names of the files that letters can be set from.
    private static func files(of config: OpaquePointer) -> Set<String> {
        guard let fonts = FcConfigGetFonts(config, FcSetSystem) else { return [] }
        var names: Set<String> = []
        for place in 0..<Int(fonts.pointee.nfont) {
            var file: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetString(fonts.pointee.fonts[place], FC_FILE, 0, &file) == FcResultMatch, let file else {
                continue
            }
            names.insert(String(String(cString: file).split(separator: "/").last ?? ""))
        }
        return names
    }

    /// What fontconfig is told in the machine's own configuration's place. A glob that refuses is asked of folders, too, whose
    /// names have no dot.
    private static let choice = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>/usr/share/fonts</dir>
          <dir>/usr/local/share/fonts</dir>
          <cachedir>/var/cache/fontconfig</cachedir>
          <cachedir prefix="xdg">fontconfig</cachedir>
          <selectfont>
            <rejectfont><glob>*.*</glob></rejectfont>
            <acceptfont>
              <glob>*/DejaVuSans.ttf</glob>
              <glob>*/DejaVuSans-Bold.ttf</glob>
              <glob>*/NotoSans*-Regular.ttf</glob>
              <glob>*/NotoSans*-Bold.ttf</glob>
              <glob>*/NotoSerifTibetan-Regular.ttf</glob>
              <glob>*/wqy-microhei.ttc</glob>
              <glob>*/Symbola_hint.ttf</glob>
            </acceptfont>
          </selectfont>
          <alias binding="same"><family>emoji</family><prefer><family>Symbola</family></prefer></alias>
        </fontconfig>
        """
}
