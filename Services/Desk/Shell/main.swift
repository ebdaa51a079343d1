DeskProcess.run()
