"""The greetings module: the chair's words on the days everybody keeps."""
