expunge_test(core/formats/manifest LINK expunge_formats)
