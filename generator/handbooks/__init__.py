"""The printed view: handbooks as PDFs, and the sheets for the print shop. Nothing here touches the disk but for typefaces."""
