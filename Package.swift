// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with: language mode 6, nothing implied, warnings are errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// How tests are built: what they test is optimised, and they are built sooner; nobody waits for their interface
/// (Shared/Decisions/0009).
let plain = strict + [.unsafeFlags(["-Onone", "-no-emit-module-separately-wmo"], .when(configuration: .release))]

/// A C library that the operating system maintains, by its Debian package.
func system(_ name: String, _ pkgConfig: String, _ debian: String) -> Target {
    .systemLibrary(
        name: name, path: "Shared/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

/// A shared room: one library, one arrow list.
func room(_ name: String, _ uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, path: "Shared/\(name)", swiftSettings: strict)
}

/// A service's decisions: pure, and acquainted with the common model alone.
func core(_ name: String, _ uses: [Target.Dependency] = []) -> Target {
    .target(
        name: "\(name)Core", dependencies: ["CaseModel"] + uses, path: "Services/\(name)/Core",
        swiftSettings: strict)
}

/// What two executables of one service share.
func part(_ service: String, _ name: String, _ uses: [Target.Dependency]) -> Target {
    .target(
        name: "\(service)\(name)", dependencies: uses, path: "Services/\(service)/\(name)", swiftSettings: strict)
}

/// A service's executable: main, store, subscriptions.
func shell(_ name: String, _ uses: [Target.Dependency]) -> Target {
    .executableTarget(
        name: "\(name)Shell", dependencies: ["CaseModel", "Wire", "Store", "Seal", "Runtime"] + uses,
        path: "Services/\(name)/Shell", swiftSettings: strict)
}

/// A program under the name that operators know it by.
func program(_ name: String, _ service: String) -> Product {
    .executable(name: name, targets: ["\(service)Shell"])
}

/// The tests of one room; `exclude` names the folders that tests read by path.
func tests(_ name: String, _ uses: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: ["Support"] + uses, path: "Tests/\(name)Tests", exclude: exclude,
        swiftSettings: plain)
}

let package = Package(
    name: "genklang",
    products: [
        program("genklang-bus", "Bus"),
        program("genklang-callback", "Callback"),
        program("genklang-desk", "Desk"),
        program("genklang-directory", "Directory"),
        program("genklang-intake", "Intake"),
        program("genklang-learning", "Learning"),
        program("genklang-notifier", "Notifier"),
        program("genklang-wellbeing", "Wellbeing"),
        program("genklang-public", "Public"),
        program("genklang", "Operator"),
    ],
    targets: [
        // Shared/System: what Debian maintains
        system("CSQLite", "sqlite3", "libsqlite3-dev"),
        system("COpenSSL", "openssl", "libssl-dev"),
        system("CCrypt", "libcrypt", "libcrypt-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),
        system("CPangoCairo", "pangocairo", "libpango1.0-dev"),
        system("CQREncode", "libqrencode", "libqrencode-dev"),
        system("CGMime", "gmime-3.0", "libgmime-3.0-dev"),
        system("CCurl", "libcurl", "libcurl4-openssl-dev"),
        system("CXML2", "libxml-2.0", "libxml2-dev"),
        .target(name: "CLinux", path: "Shared/System/CLinux"),
        // Shared
        room("CaseModel"),
        room("Wording", ["CaseModel"]),
        room("Lint", ["Wording"]),
        room("Wire", ["CaseModel"]),
        room("Seal", ["CCrypt", "COpenSSL", "CLinux"]),
        room("Transport", ["CLinux", "COpenSSL"]),
        room("Web", ["Transport", "CZlib"]),
        room("Metrics", ["Transport", "Web"]),
        room("Store", ["CSQLite", "CaseModel", "Seal"]),
        room("Mail", ["CaseModel", "Seal", "CGMime", "CXML2"]),
        room("Runtime", ["CLinux", "CaseModel", "Metrics", "Wording", "Wire", "Seal", "Transport", "Store"]),
        // Services
        core("Bus", ["Wire", "Seal"]),
        shell("Bus", ["BusCore", "CLinux", "Metrics", "Transport"]),
        core("Directory", ["Seal", "Wire"]),
        shell("Directory", ["DirectoryCore"]),
        core("Learning"),
        shell("Learning", ["LearningCore"]),
        core("Operator", ["Wire", "Wording"]),
        shell("Operator", ["OperatorCore", "Lint", "Mail", "Wording"]),
        core("Wellbeing"),
        shell("Wellbeing", ["WellbeingCore"]),
        core("Intake", ["Lint"]),
        shell("Intake", ["IntakeCore", "Mail", "Wording"]),
        core("Callback"),
        shell("Callback", ["CallbackCore", "Wording"]),
        core("Notifier", ["Seal", "Wire", "Wording"]),
        shell("Notifier", ["NotifierCore", "Mail", "Wording", "CCurl", "CPangoCairo"]),
        // What both processes with pages are made of; the public one knows nothing else of Desk's.
        part("Desk", "Answers", ["CaseModel"]),
        part(
            "Desk", "Parts",
            [
                "CaseModel", "DeskAnswers", "DeskAssets", "Runtime", "Seal", "Store", "Transport", "Web", "Wire",
                "Wording",
            ]),
        part("Desk", "Citizen", ["CaseModel", "DeskAnswers", "Wording"]),
        core("Desk", ["DeskAnswers", "Lint", "Wording"]),
        .target(
            name: "DeskAssets", path: "Services/Desk/Assets", publicHeadersPath: ".",
            cSettings: [.unsafeFlags(["-std=c23"])]),
        shell("Desk", ["DeskAnswers", "DeskCore", "DeskParts", "Wording", "Web", "Transport", "CQREncode"]),
        .executableTarget(
            name: "PublicShell",
            dependencies: [
                "CaseModel", "DeskAnswers", "DeskCitizen", "DeskParts", "Runtime", "Transport", "Web", "Wire",
                "Wording",
            ], path: "Services/Desk/Public", swiftSettings: strict),
        // Tests
        .target(
            name: "Support",
            dependencies: ["CaseModel", "Store", "BusCore", "DirectoryCore", "Runtime", "Wire", "Seal", "Transport"],
            path: "Tests/Support", exclude: ["Released"],
            swiftSettings: strict),
        .target(name: "FaultyDisk", dependencies: ["CSQLite"], path: "Tests/FaultyDisk"),
        // Services of the tests as real processes, for what only a process can do: die.
        .executableTarget(
            name: "Mortal", dependencies: ["Support", "Runtime"], path: "Tests/Mortal", swiftSettings: strict),
        tests(
            "Bus",
            [
                "BusCore", "BusShell", "CallbackShell", "DirectoryShell", "IntakeShell", "LearningShell",
                "NotifierShell", "WellbeingShell", "Runtime", "Store", "Transport", "Wire", "Seal", "CaseModel",
                "FaultyDisk",
            ],
            exclude: ["genklang_client.py", "Golden"]),
        tests("Wording", ["Wording", "CaseModel"]),
        tests("Lint", ["Lint", "Wording"], exclude: ["Sentences"]),
        tests("CaseModel", ["CaseModel"]),
        tests(
            "Notifier",
            [
                "CXML2", "DeskParts", "DeskShell", "Lint", "NotifierCore", "NotifierShell", "Runtime", "Store", "Seal",
                "Web",
                "Wire", "Wording", "CaseModel",
            ],
            exclude: ["Golden", "mail_server.py", "memo-1.2.xsd", "read_structure.py"]),
        tests("Wire", ["Wire", "CaseModel"], exclude: ["Golden"]),
        tests("Seal", ["Seal"]),
        tests(
            "Callback",
            ["CallbackCore", "CallbackShell", "Runtime", "Store", "Wire", "Seal", "Wording", "CaseModel"]),
        tests(
            "Intake", ["IntakeCore", "IntakeShell", "Runtime", "Mail", "Seal", "Store", "Wire", "Wording", "CaseModel"]),
        tests("Runtime", ["BusCore", "Runtime", "Wire", "Store", "Seal", "CaseModel"]),
        tests("Directory", ["DirectoryCore", "DirectoryShell", "Runtime", "Seal", "Store", "Wire", "CaseModel"]),
        tests(
            "Desk",
            [
                "DeskAnswers", "DeskCore", "DeskParts", "DeskShell", "OperatorCore", "Runtime", "Store", "Transport",
                "Web", "Wire", "Wording", "CaseModel",
            ],
            exclude: ["Golden"]),
        tests(
            "Public",
            [
                "DeskAnswers", "DeskCitizen", "DeskParts", "PublicShell", "Runtime", "Seal", "Transport", "Web", "Wire",
                "Wording", "CaseModel",
            ], exclude: ["Golden"]),
        tests("Metrics", ["Metrics"]),
        tests("Learning", ["LearningCore", "LearningShell", "CaseModel"]),
        tests("Wellbeing", ["WellbeingCore", "WellbeingShell", "CaseModel", "Runtime", "Store", "Wire"]),
        tests(
            "Operator",
            [
                "BusCore", "LearningCore", "OperatorCore", "OperatorShell", "Runtime", "Seal", "Wording", "Wire",
                "CaseModel",
            ]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Support", "CaseModel", "Lint", "Runtime", "Seal", "Store", "Transport", "Wire"],
            path: "Tests/Benchmarks", swiftSettings: strict),
        .testTarget(
            name: "Browser",
            dependencies: ["Support", "CaseModel", "DeskShell", "DirectoryCore", "Runtime", "Web", "Wire"],
            path: "Tests/Browser", swiftSettings: plain),
        .testTarget(
            name: "Journeys", dependencies: ["Support", "CaseModel", "Runtime", "Wire", "Wording"],
            path: "Tests/Journeys", swiftSettings: plain),
        tests("Mail", ["Mail", "CaseModel"]),
        tests("Store", ["Store", "Seal", "CSQLite"]),
        tests("Transport", ["Transport", "CLinux"]),
        // C23 is what `#embed` belongs to.
        .target(name: "WebAssets", path: "Tests/WebAssets", cSettings: [.unsafeFlags(["-std=c23"])]),
        tests("Web", ["Web", "Transport", "WebAssets"]),
        .testTarget(
            name: "Scenarios",
            dependencies: [
                "Support", "CaseModel", "Wire", "Store", "Runtime", "BusCore", "Seal", "Wording", "BusShell",
                "DirectoryShell", "IntakeShell", "CallbackShell", "NotifierCore", "NotifierShell", "LearningCore",
                "LearningShell", "OperatorCore", "WellbeingShell",
            ],
            path: "Tests/Scenarios", swiftSettings: strict),
    ]
)
