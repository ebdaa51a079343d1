import Glibc
import Runtime
import Support

// A service of the tests as a real process, by the name in GENKLANG_TEST_SERVICE: one that can really die.
if getenv("GENKLANG_TEST_SERVICE").map({ String(cString: $0) }) == "intake" {
    ServiceProcess.run(TellingService.self)
} else {
    ServiceProcess.run(HearingService.self)
}
